package dev.signet.domain.risk;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a pool, or one of its clients, does about risk. Each part may be absent: then nothing of that kind is done.
 *
 * @param compromised about passwords known from breaches
 * @param takeover about sign-ins that may not be the user's own
 * @param exceptions about some addresses
 */
public record RiskPolicy(
        @Nullable CompromisedCredentials compromised,
        @Nullable AccountTakeover takeover,
        @Nullable RiskExceptions exceptions) {

    /** Nothing is done. */
    public static final RiskPolicy NONE = new RiskPolicy(null, null, null);

    /** What is done about a sign-in at that level. */
    public RiskReaction at(RiskLevel level) {
        return takeover == null ? RiskReaction.NOTHING : takeover.at(level);
    }

    /** How users are told. */
    public RiskNotices notices() {
        return takeover == null ? RiskNotices.DEFAULT : takeover.notices();
    }

    /** Whether passwords are looked up then. */
    public boolean looksAt(CredentialUse use) {
        return compromised != null && compromised.looksAt(use);
    }

    /** Whether passwords known from breaches are refused. */
    public boolean blocksCompromised() {
        return compromised != null && compromised.block();
    }

    /** Whether nobody is let in from there. */
    public boolean blocks(InetAddress address) {
        return exceptions != null && exceptions.blocks(address);
    }

    /** Whether whoever is there is not assessed. */
    public boolean skips(InetAddress address) {
        return exceptions != null && !exceptions.blocks(address) && exceptions.skips(address);
    }
}
