interface LogInProps {
  /** Where to go on. */
  readonly to: string;
  /** As it was given before. */
  readonly name: string;
  readonly problem: string | null;
}

export const LogIn = ({ to, name, problem }: LogInProps) => (
  <article class="log-in">
    <header class="opening">
      <h1>Log in</h1>
      <p class="lede">This ledger is for those who have an account. Whoever runs it makes one for you.</p>
    </header>
    {problem && (
      <p class="problem" role="alert">
        {problem}
      </p>
    )}
    <form method="post" action="/login">
      <input type="hidden" name="to" value={to} />
      <p class="field">
        <label for="name">Name</label>
        <input id="name" name="name" value={name} required maxlength={40} autocomplete="username" autocapitalize="none" spellcheck={false} />
      </p>
      <p class="field">
        <label for="password">Password</label>
        <input id="password" name="password" type="password" required maxlength={200} autocomplete="current-password" />
      </p>
      <button type="submit">Log in</button>
    </form>
  </article>
);
