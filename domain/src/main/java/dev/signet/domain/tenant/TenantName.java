package dev.signet.domain.tenant;

/** The rule for the names of tenants. */
final class TenantName {

    private static final int LONGEST = 128;

    private TenantName() {}

    /** Refuses a name that is blank or longer than 128 characters. */
    static void require(String name) {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException("name must have from 1 to 128 characters");
        }
    }
}
