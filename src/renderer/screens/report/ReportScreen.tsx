export function ReportScreen(_props: { params: Record<string, string | undefined> }) {
  return <h1>ReportScreen</h1>
}
