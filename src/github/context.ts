type Environment = Readonly<Record<string, string | undefined>>;

/** What the runner tells a step about where it is; null for what it does not tell. */
export interface ActionContext {
  /** Absolute; annotations are placed relative to it. */
  readonly workspace: string | null;
  /** Absolute; emptied by the runner before and after a job. */
  readonly runnerTemp: string | null;
  /** The page of this workflow run. */
  readonly runUrl: string | null;
}

/** Whether a runner of GitHub Actions (or one that speaks like it) reads this program's output. */
export function isInActions(environment: Environment): boolean {
  return environment.GITHUB_ACTIONS === "true";
}

export function actionContext(environment: Environment): ActionContext {
  const told = (name: string) => environment[name] || null;
  const [server, repository, run] = ["GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_RUN_ID"].map(
    told,
  );
  return {
    workspace: told("GITHUB_WORKSPACE"),
    runnerTemp: told("RUNNER_TEMP"),
    runUrl: server && repository && run ? `${server}/${repository}/actions/runs/${run}` : null,
  };
}

/** Where a run's page lists its artifacts, those still to be uploaded too. */
export function artifactsPage(runUrl: string | null): string | null {
  return runUrl === null ? null : `${runUrl}#artifacts`;
}
