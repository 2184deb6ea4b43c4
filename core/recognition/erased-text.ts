/** Stands where something was written that is erased (rule W5). */
export const erasedText = '…'
