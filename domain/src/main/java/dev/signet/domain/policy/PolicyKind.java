package dev.signet.domain.policy;

/** What a policy document is there for; from that follow its size and which members it has. */
public enum PolicyKind {
    /** What a role may do. */
    ROLE(10_240),
    /** What is left of it in one session that asked for less. */
    SESSION(2_048),
    /** Who may take on a role. */
    TRUST(2_048);

    private final int characters;

    PolicyKind(int characters) {
        this.characters = characters;
    }

    /** How many characters it may have, white space left out (IAM and STS quotas). */
    public int characters() {
        return characters;
    }
}
