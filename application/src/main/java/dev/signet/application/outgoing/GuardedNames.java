package dev.signet.application.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves names for the connection that is about to be made, which goes to one of the addresses given here and nowhere
 * else: what a name leads to later changes nothing any more. A name that leads to any address inside is not connected to.
 */
final class GuardedNames implements DnsResolver {

    private final DnsResolver names;
    private final boolean allowPrivate;

    GuardedNames(DnsResolver names, boolean allowPrivate) {
        this.names = names;
        this.allowPrivate = allowPrivate;
    }

    static GuardedNames ofTheSystem(boolean allowPrivate) {
        return new GuardedNames(SystemDefaultDnsResolver.INSTANCE, allowPrivate);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            if (!allowPrivate && !PublicAddresses.contain(address)) {
                throw new NotPublic();
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host; // nobody asks, and it would be another look-up
    }

    /** The name leads inside. */
    static final class NotPublic extends UnknownHostException {
        private static final long serialVersionUID = 1;
    }
}
