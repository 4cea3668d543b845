export function SetupScreen(_props: { params: Record<string, string | undefined> }) {
  return <h1>SetupScreen</h1>
}
