/**
 * Compiles the utilities used in src/ui and src/components into dist/styles.css (any host) and dist/tailwind.css (hosts on Tailwind v4).
 * All rules come out twice, hard and soft, as docs/decisions.md ("Cascade") explains: an element without a class of the host is isolated, one with it gives way.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import postcss from 'postcss';
import selectorParser from 'postcss-selector-parser';

const LAYERS = '@layer properties;\n@layer theme, base, components, utilities;\n';
const read = (name) => readFileSync(new URL(`../src/${name}`, import.meta.url), 'utf8');

/** What a host has asked to leave unstyled, but for what has to stay out of sight. */
const BARE = ':is([data-lv-unstyled], [data-lv-unstyled] *):not(.lv-keep)';
/** Isolates: an id beats whatever a host writes for elements, attributes and states. Nothing is ever called `_`. */
const HARD = `.lv:not(.lv-c, #_, ${BARE})`;
/** Beats seven element names in a row, and loses to any class. Only for elements that have one of the host: for all others `HARD` says everything, and sooner. */
const SOFT = `:where(.lv-c:not(${BARE})):not(_ _ _ _ _ _ _ _)`;
/** In a layer before a host's utilities, a class is weak enough. */
const LAYERED = `.lv-c:where(:not(${BARE}))`;

/**
 * Compiles the stylesheets. `shorten` also gives every utility a short name, in the styles and in the JavaScript of dist/: half of what a stylesheet weighs is the
 * names in it. Where a person reads the classes, in Storybook and in the tests of our sources, they keep their own.
 */
export function buildCss({ out = 'dist', shorten = true } = {}) {
  mkdirSync('build', { recursive: true });
  execFileSync('node', ['node_modules/@tailwindcss/cli/dist/index.mjs', '-i', 'src/styles.css', '-o', 'build/raw.css'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const rules = joined(readFileSync('build/raw.css', 'utf8'));
  const names = shorten ? shortNames(rules) : new Map();
  const tokens = read('tokens.css');

  const { body, keyframes } = nested(rules, names);
  // Which of the two is loaded is told to developers who have taken the wrong one.
  const styles = `:where(:root, :host) { --lv-in-styles: 1; }\n${tokens}${keyframes}${HARD} {\n${body}}\n${SOFT} {\n${body}}\n`;
  const { inLayer, outside } = splitTokens(tokens);
  const tailwind = `${LAYERS}@layer theme {\n:where(:root, :host) { --lv-in-tailwind: 1; }\n${inLayer}}\n${outside}\n${keyframes}@layer components {\n${LAYERED} {\n${body}}\n}\n${HARD} {\n${body}}\n`;
  mkdirSync(out, { recursive: true });
  for (const [name, css] of [
    ['styles', styles],
    ['tailwind', tailwind],
  ]) {
    refuseLeaks(name, css);
    writeFileSync(`${out}/${name}.css`, transformSync(css, { loader: 'css', minify: true, target: 'esnext', legalComments: 'none' }).code);
  }
  if (shorten) renameInScripts(`${out}/src`, names);
}

/** A host may override a token from its own theme layer, but the switch that build tools put in place of light-dark() has to be as strong as what they write. */
function splitTokens(tokens) {
  const inLayer = postcss.parse(tokens);
  const outside = postcss.root();
  inLayer.walkRules((rule) => {
    if (rule.some((node) => node.prop?.startsWith('--lightningcss-'))) outside.append(rule.remove());
  });
  return { inLayer: `${inLayer}`, outside: `${outside}` };
}

const UTILITY = /lv:[^\s"'`$]+/g;
/** Names that the sources use by hand. */
const TAKEN = new Set(['c']);

/** For each utility a name of at most five letters, in the order of the stylesheet. */
function shortNames(rules) {
  const names = new Map();
  let next = 10;
  rules.walkRules((rule) => {
    if (rule.parent.type === 'atrule' && rule.parent.name === 'keyframes') return;
    selectorParser((root) =>
      root.walkClasses(({ value }) => {
        if (!value.startsWith('lv:') || names.has(value)) return;
        // From 10 on base 36 begins with a letter; digits stay behind it.
        while (TAKEN.has(next.toString(36)) || /^\d/.test(next.toString(36))) next += 1;
        names.set(value, `lv-${next.toString(36)}`);
        next += 1;
      }),
    ).processSync(rule.selector);
  });
  return names;
}

/** Writes the short names into the scripts. A class without a rule is a misspelling, and stops the build. */
function renameInScripts(folder, names) {
  for (const entry of readdirSync(folder, { recursive: true })) {
    if (!entry.endsWith('.js')) continue;
    const file = `${folder}/${entry}`;
    const text = readFileSync(file, 'utf8');
    const renamed = text.replace(UTILITY, (utility) => {
      if (utility === 'lv:') return utility;
      const name = names.get(utility);
      if (!name) throw new Error(`${file}: there is no utility ${utility}`);
      return name;
    });
    if (renamed !== text) writeFileSync(file, renamed);
  }
}

/** One stylesheet: private variables first, then the reset, the utilities and what utilities cannot say. */
function joined(raw) {
  // The prefix does not rename Tailwind's own variables; registered ones would act on the whole page of a host on Tailwind.
  const utilities = postcss.parse(raw.replaceAll('--tw-', '--lv-tw-'));
  const initial = [];
  utilities.walkAtRules('property', (rule) => {
    let value = 'initial';
    rule.walkDecls('initial-value', (declaration) => {
      value = declaration.value;
    });
    initial.push(`${rule.params}: ${value};`);
    rule.remove();
  });
  utilities.walkAtRules('layer', (rule) => rule.remove());
  const all = postcss.parse(`.lv, .lv::before, .lv::after { ${initial.join(' ')} }\n${read('reset.css')}`);
  all.append(utilities.nodes);
  all.append(postcss.parse(read('extras.css')).nodes);
  all.walkComments((comment) => comment.remove());
  return simplified(all);
}

const NO_SHADOW = '0 0 #0000';

/** Tailwind composes with variables so that any two utilities can meet. What never meets here is written out: a fifth of the bytes. */
function simplified(root) {
  const initialRule = root.first;
  const definitions = new Map();
  root.walkDecls(/^--lv-tw-/, (declaration) => {
    definitions.set(declaration.prop, [...(definitions.get(declaration.prop) ?? []), declaration]);
  });
  for (const [name, found] of definitions) {
    const onlyInitial = found.every((declaration) => declaration.parent === initialRule);
    const reference = new RegExp(`var\\(${name}(?:, ?([^()]*(?:\\([^()]*\\)[^()]*)*))?\\)`, 'g');
    let read = false;
    root.walkDecls((declaration) => {
      if (!declaration.value.includes(`var(${name}`)) return;
      if (onlyInitial)
        declaration.value = declaration.value.replace(reference, (_, fallback) => (found[0].value === 'initial' ? (fallback ?? '') : found[0].value));
      else read = true;
    });
    if (!read) for (const declaration of found) declaration.remove();
  }
  root.walkDecls('box-shadow', (declaration) => {
    declaration.value = declaration.value.replaceAll(`${NO_SHADOW}, `, '');
  });
  return root;
}

/**
 * Every rule as `&:where(selector)`, to be nested under what decides how strong it is. Then all have the same strength and order decides; and as both copies
 * are the same text, the second costs next to nothing once it is compressed.
 */
function nested(root, names) {
  const copy = root.clone();
  let keyframes = '';
  copy.walkAtRules('keyframes', (rule) => {
    keyframes += `${rule}\n`;
    rule.remove();
  });
  copy.walkRules((rule) => {
    rule.selectors = rule.selectors.map((selector) => {
      const renamed = selectorParser((parsed) =>
        parsed.walkClasses((node) => {
          if (names.has(node.value)) node.value = names.get(node.value);
        }),
      ).processSync(selector);
      const [before, after] = split(renamed);
      return before === '.lv' ? `&${after}` : `&:where(${before})${after}`;
    });
  });
  return { body: copy.toString(), keyframes };
}

/** `:where()` may not hold a pseudo-element, so a selector is split before it. */
function split(selector) {
  const [nodes] = selectorParser().astSync(selector).nodes;
  const at = nodes.nodes.findIndex((node) => node.type === 'pseudo' && node.value.startsWith('::'));
  const text = (list) => list.map(String).join('').trim();
  return at < 0 ? [text(nodes.nodes), ''] : [text(nodes.nodes.slice(0, at)), text(nodes.nodes.slice(at))];
}

/** Stops the build when a rule could touch anything of a host. */
function refuseLeaks(name, css) {
  const leaks = [];
  postcss.parse(css).walk((node) => {
    const onRoot = node.type === 'decl' && node.parent.selector?.startsWith(':root:is(') && !node.prop.startsWith('--');
    if (onRoot) leaks.push(`${node.parent.selector} { ${node.prop} }`);
    if (node.type === 'atrule' && node.name === 'property') leaks.push(`@property ${node.params}`);
    if (node.type === 'decl' && /^--(?!lv-|lightningcss-)/.test(node.prop)) leaks.push(node.prop);
    if (node.type === 'decl' && /--tw-/.test(node.value.replaceAll('--lv-tw-', ''))) leaks.push(node.value);
    if (node.type !== 'rule' || (node.parent.type === 'atrule' && node.parent.name === 'keyframes')) return;
    for (const selector of node.selectors) {
      const ours =
        selector.startsWith('&') ||
        selector.includes('.lv') ||
        /^(?::where\()?:root/.test(selector) ||
        selector.startsWith(':where([data-lv') ||
        selector.startsWith('html:where(:has([data-lv');
      if (!ours) leaks.push(selector);
    }
  });
  if (leaks.length > 0) throw new Error(`${name}.css would reach out of Livery: ${leaks.slice(0, 5).join(', ')}`);
}

if (process.argv[1]?.endsWith('build-css.mjs')) buildCss();
