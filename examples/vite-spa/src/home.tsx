/** The app that was there before: whatever it styles stays as it was. */
export function Home() {
  return (
    <header className="home">
      <h1>Acme</h1>
      <h2>Orders</h2>
      <p>
        Everything <strong>on time</strong>, in <em>one</em> place. <a href="/sign-in">Sign in</a> or <a href="/sign-up">create an account</a>.
      </p>
      <ul>
        <li>Orders</li>
        <li>Invoices</li>
      </ul>
      <form>
        <label htmlFor="search">Search</label>
        <input id="search" placeholder="Order" />
        <select aria-label="Kind" defaultValue="open">
          <option value="open">Open</option>
          <option value="done">Done</option>
        </select>
        <input type="checkbox" aria-label="Mine only" />
        <textarea aria-label="Note" defaultValue="Note" />
        <button type="button">Find</button>
      </form>
      <table>
        <thead>
          <tr>
            <th>Order</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>1</td>
          </tr>
        </tbody>
      </table>
    </header>
  );
}
