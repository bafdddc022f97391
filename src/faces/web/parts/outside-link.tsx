import { hostOf, outside } from '../links.ts';

/** A link out of here: only http(s), and the other side learns nothing. */
export const OutsideLink = ({ url, label }: { readonly url: string; readonly label?: string }) => {
  const href = outside(url);
  return href === null ? (
    <span class="quiet address">{url}</span>
  ) : (
    <a href={href} rel="noopener nofollow noreferrer" class="outside">
      {label ?? hostOf(url)}
    </a>
  );
};
