package dev.signet.domain.identitypool;

import java.util.regex.Pattern;

/** The name of a role that temporary credentials may have: an ARN of 20 to 2,048 visible characters. */
public final class RoleArn {

    private static final Pattern ARN =
            Pattern.compile("(?=.{20,2048}$)arn:[a-z0-9-]{1,32}:iam::[0-9]{1,32}:role/[\\x21-\\x7E]+");

    private RoleArn() {}

    /**
     * Gives the name back where it can be one.
     *
     * @param field what the error names
     * @throws IllegalArgumentException naming the field where it cannot
     */
    public static String require(String field, String role) {
        if (!ARN.matcher(role).matches()) {
            throw new IllegalArgumentException(
                    field + " must be the ARN of a role, arn:aws:iam::123456789012:role/Name");
        }
        return role;
    }
}
