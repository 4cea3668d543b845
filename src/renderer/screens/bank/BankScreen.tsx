export function BankScreen(_props: { params: Record<string, string | undefined> }) {
  return <h1>BankScreen</h1>
}
