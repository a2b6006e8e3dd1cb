package dev.signet.domain.policy;

import java.util.List;

/** Whom a statement of a trust policy is about. */
public final class Parties {

    private static final int LONGEST = 512;

    private final boolean except;
    private final boolean anyone;
    private final List<Party> named;

    private Parties(boolean except, boolean anyone, List<Party> named) {
        this.except = except;
        this.anyone = anyone;
        this.named = named;
    }

    /** Everybody, known or not. */
    public static Parties anyone() {
        return new Parties(false, true, List.of());
    }

    /**
     * Those, or all others.
     *
     * @param except whether all others are meant
     * @throws IllegalArgumentException where one of them is none
     */
    public static Parties of(boolean except, List<Party> named) {
        if (named.isEmpty()) {
            throw new IllegalArgumentException("somebody has to be named");
        }
        boolean anyone = false;
        for (Party party : named) {
            if (party.name().equals("*") && party.kind() == Party.Kind.AWS) {
                anyone = true;
            } else if (party.name().isEmpty()
                    || party.name().length() > LONGEST
                    || party.name().indexOf('*') >= 0
                    || party.name().indexOf('?') >= 0) {
                throw new IllegalArgumentException("somebody is named in full; only everybody is \"*\"");
            }
        }
        if (except && anyone) {
            throw new IllegalArgumentException("to except everybody leaves nobody");
        }
        return new Parties(except, anyone, List.copyOf(named));
    }

    boolean except() {
        return except;
    }

    boolean cover(List<Party> asking) {
        return anyone || named.stream().anyMatch(party -> asking.stream().anyMatch(party::means)) != except;
    }
}
