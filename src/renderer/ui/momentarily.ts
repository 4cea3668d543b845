/** Of a button that is off for a moment only: `disabled` would drop the focus that rests on it. */
export const momentarily = (isOff: boolean, run: () => void) => ({
  'data-disabled': isOff || undefined,
  'aria-disabled': isOff || undefined,
  onClick: () => {
    if (!isOff) run()
  },
})
