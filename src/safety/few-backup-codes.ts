/** When so many backup codes are left, or fewer, somebody should make new ones. */
export const FEW_BACKUP_CODES = 3;
