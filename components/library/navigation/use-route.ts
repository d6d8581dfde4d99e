import { useEffect, useState } from 'preact/hooks';
import { type Route, routeAt } from './route.ts';

/** The route in the address, followed as the reader goes on and back. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return routeAt(hash);
}
