interface Route {
  readonly method: string;
  readonly path: string;
}

/** Methods that routes take at a path; empty when there is no such path. Middleware (`ALL`) does not count. */
export function allowedMethods(routes: readonly Route[], path: string): string[] {
  const methods = routes
    .filter((route) => route.method !== 'ALL' && !route.path.includes('*') && patternOf(route.path).test(path))
    .map((route) => route.method);
  const unique = new Set(methods);
  if (unique.has('GET')) unique.add('HEAD');
  return [...unique].sort();
}

function patternOf(path: string): RegExp {
  const source = path
    .split('/')
    .map((part) => (part.startsWith(':') ? (/\{(.+)\}$/.exec(part)?.[1] ?? '[^/]+') : part.replace(/[^\w-]/g, '\\$&')))
    .join('/');
  return new RegExp(`^${source}$`);
}
