package dev.signet.api.cognito.signature;

/**
 * What a signing key is good for.
 *
 * @param date the day, such as {@code 20261123}
 * @param region whatever the client calls the place where Signet runs
 * @param service the service, such as {@code cognito-idp}
 */
record Scope(String date, String region, String service) {

    static final String END = "aws4_request";

    @Override
    public String toString() {
        return String.join("/", date, region, service, END);
    }
}
