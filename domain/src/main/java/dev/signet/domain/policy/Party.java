package dev.signet.domain.policy;

import java.util.regex.Pattern;

/**
 * Somebody whom a role may trust.
 *
 * @param kind of which kind
 * @param name an ARN, the number of an account, or the name of a provider or a service
 */
public record Party(Kind kind, String name) {

    /** Kinds of those who may be trusted, as IAM tells them apart. */
    public enum Kind {
        /** An account, user or role. */
        AWS("AWS"),
        /** A provider of identities. */
        FEDERATED("Federated"),
        /** A service. */
        SERVICE("Service"),
        /** An account as S3 names it. */
        CANONICAL_USER("CanonicalUser");

        private final String member;

        Kind(String member) {
            this.member = member;
        }

        /** The member of a document that lists them. */
        public String member() {
            return member;
        }
    }

    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

    /** Whether this, of a document, means that one, who asks. */
    boolean means(Party asking) {
        if (kind != asking.kind) {
            return false;
        }
        if (name.equals(asking.name)) {
            return true;
        }
        String account = kind == Kind.AWS ? account() : "";
        return !account.isEmpty() && account.equals(asking.accountOfName());
    }

    private String account() {
        if (ACCOUNT.matcher(name).matches()) {
            return name;
        }
        String[] components = name.split(":", 6);
        boolean root = components.length == 6 && components[2].equals("iam") && components[5].equals("root");
        return root ? accountOfName() : "";
    }

    private String accountOfName() {
        if (ACCOUNT.matcher(name).matches()) {
            return name;
        }
        String[] components = name.split(":", 6);
        return components.length == 6 && ACCOUNT.matcher(components[4]).matches() ? components[4] : "";
    }
}
