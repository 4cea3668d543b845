export function HistoryScreen(_props: { params: Record<string, string | undefined> }) {
  return <h1>HistoryScreen</h1>
}
