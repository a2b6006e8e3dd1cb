package dev.signet.application.delivery;

import java.util.Locale;

/** How a message reaches a person. */
public enum Medium {
    /** By mail, to the address in {@code email}. */
    EMAIL {
        @Override
        public String mask(String typed) {
            String address = typed.toLowerCase(Locale.ROOT); // however it is spelt, it shows as one and the same
            int at = address.lastIndexOf('@');
            return first(address.substring(0, Math.max(at, 0))) + "***@" + first(address.substring(at + 1)) + "***";
        }
    },
    /** By text message, to the number in {@code phone_number}. */
    SMS {
        @Override
        public String mask(String address) {
            return "+*******" + address.substring(Math.max(1, address.length() - 4));
        }
    };

    /**
     * The address as strangers may see it: enough for its owner to recognise, too little for anybody else to use, and
     * the same length whatever the address ({@code t***@t***}, {@code +*******9934}), as Cognito's
     * {@code CodeDeliveryDetails} has it.
     */
    public abstract String mask(String address);

    /** The medium that reaches a user by this attribute. */
    public static Medium of(String attribute) {
        return switch (attribute) {
            case "email" -> EMAIL;
            case "phone_number" -> SMS;
            default -> throw new IllegalArgumentException("no message reaches a user by " + attribute);
        };
    }

    private static String first(String part) {
        return part.isEmpty() ? "" : part.substring(0, part.offsetByCodePoints(0, 1));
    }
}
