/**
 * Headers of every answer. The pages carry the rest of the content security policy in a meta tag with the hashes of
 * their scripts; both apply together, and these are what a meta tag cannot say.
 */
export function securityHeaders(origin: string): Record<string, string> {
  return {
    'content-security-policy': `frame-ancestors 'none'; ${trustedTypes}`,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    // The camera takes pictures of evidence; nothing else is needed.
    'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
    ...(origin.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {})
  };
}

/** For bytes that someone uploaded: whatever is in them, they can do nothing as a page of ours. */
export const sandbox = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Svelte brings one policy; the other registers the service worker. */
const trustedTypes = "require-trusted-types-for 'script'; trusted-types svelte-trusted-html kexiao-sw";
