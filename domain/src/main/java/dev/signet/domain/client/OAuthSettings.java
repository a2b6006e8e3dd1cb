package dev.signet.domain.client;

import dev.signet.domain.Limits;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client may do at the authorization endpoint and in its name. It is kept from the day it is set; it is acted upon
 * where a pool serves OAuth.
 *
 * @param enabled whether the OAuth endpoints serve the client at all
 * @param callbackUrls where people may come back to after a sign-in, compared character by character; at most 100
 * @param logoutUrls where people may come back to after a sign-out; at most 100
 * @param defaultRedirect one of {@code callbackUrls}; absent for none
 * @param flows the grants that it may ask for; {@code CLIENT_CREDENTIALS} alone
 * @param scopes that it may ask for; at most 50
 * @param identityProviders by which its users may sign in; {@code COGNITO} is the pool itself
 */
public record OAuthSettings(
        boolean enabled,
        Set<String> callbackUrls,
        Set<String> logoutUrls,
        @Nullable String defaultRedirect,
        Set<OAuthFlow> flows,
        Set<String> scopes,
        Set<String> identityProviders) {

    /** No OAuth. */
    public static final OAuthSettings NONE =
            new OAuthSettings(false, Set.of(), Set.of(), null, Set.of(), Set.of(), Set.of());

    /** RFC 6749 §3.3. */
    private static final Pattern SCOPE = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,256}");

    /** RFC 6749 §3.1.2: absolute, without a fragment. */
    private static final Pattern WEB = Pattern.compile("https://[^\\s#/?@\\\\]+(?:[/?][^\\s#]*)?");

    /** RFC 8252 §7.3. */
    private static final Pattern OWN_MACHINE =
            Pattern.compile("http://(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::[0-9]{1,5})?(?:[/?][^\\s#]*)?");

    /** RFC 8252 §7.1. */
    private static final Pattern APP = Pattern.compile("[a-z][a-z0-9+.-]*:[^\\s#]+");

    /** Schemes of the web, and those that a browser would run as code of the page. */
    private static final Pattern NO_APP = Pattern.compile("(?:https?|javascript|data|vbscript|file|blob|about):");

    private static final Pattern PROVIDER = Pattern.compile("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]{1,32}");

    public OAuthSettings {
        callbackUrls = urls("oauth.callbackUrls", callbackUrls);
        logoutUrls = urls("oauth.logoutUrls", logoutUrls);
        flows = Set.copyOf(flows);
        scopes = Set.copyOf(scopes);
        identityProviders = Set.copyOf(identityProviders);
        if (defaultRedirect != null && !callbackUrls.contains(defaultRedirect)) {
            throw new IllegalArgumentException("oauth.defaultRedirect must be one of callbackUrls");
        }
        if (flows.contains(OAuthFlow.CLIENT_CREDENTIALS) && flows.size() > 1) {
            throw new IllegalArgumentException("oauth.flows must name CLIENT_CREDENTIALS alone");
        }
        Limits.within("oauth.scopes", scopes.size(), 0, 50);
        if (!scopes.stream().allMatch(scope -> SCOPE.matcher(scope).matches())) {
            throw new IllegalArgumentException("oauth.scopes takes scopes such as openid");
        }
        if (!identityProviders.stream().allMatch(name -> PROVIDER.matcher(name).matches())) {
            throw new IllegalArgumentException("oauth.identityProviders takes names of 1 to 32 characters");
        }
    }

    private static Set<String> urls(String name, Set<String> urls) {
        Limits.within(name, urls.size(), 0, 100);
        urls.forEach(url -> requireUrl(name, url));
        return Set.copyOf(urls);
    }

    private static void requireUrl(String name, String url) {
        Limits.length(name, url, 1, 1024);
        boolean fits = WEB.matcher(url).matches()
                || OWN_MACHINE.matcher(url).matches()
                || (APP.matcher(url).matches() && !NO_APP.matcher(url).lookingAt());
        if (!fits) {
            throw new IllegalArgumentException(
                    name + " takes https URLs, http for localhost, and schemes of apps, without a fragment");
        }
    }
}
