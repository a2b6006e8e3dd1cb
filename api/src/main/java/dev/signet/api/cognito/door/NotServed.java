package dev.signet.api.cognito.door;

import dev.signet.api.cognito.operation.Service;
import dev.signet.api.cognito.wire.CognitoError;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What Cognito does and Signet does not, by the reason; each is answered with one of the protocol's own refusals. */
enum NotServed {
    FEDERATION(
            CognitoError.OPERATION_NOT_ENABLED,
            "Signing in by other identity providers is not there yet",
            "AdminDisableProviderForUser",
            "AdminLinkProviderForUser",
            "CreateIdentityProvider",
            "DeleteIdentityProvider",
            "DescribeIdentityProvider",
            "GetIdentityProviderByIdentifier",
            "GetSigningCertificate",
            "ListIdentityProviders",
            "UpdateIdentityProvider"),
    HOSTED_PAGES(
            CognitoError.OPERATION_NOT_ENABLED,
            "Hosted pages with domains and branding are not there yet",
            "CreateManagedLoginBranding",
            "CreateUserPoolDomain",
            "DeleteManagedLoginBranding",
            "DeleteUserPoolDomain",
            "DescribeManagedLoginBranding",
            "DescribeManagedLoginBrandingByClient",
            "DescribeUserPoolDomain",
            "GetUICustomization",
            "SetUICustomization",
            "UpdateManagedLoginBranding",
            "UpdateUserPoolDomain"),
    TERMS(
            CognitoError.OPERATION_NOT_ENABLED,
            "Documents that people agree to belong to hosted pages, which are not there yet",
            "CreateTerms",
            "DeleteTerms",
            "DescribeTerms",
            "DescribeTermsByClient",
            "ListTerms",
            "UpdateTerms"),
    LOG_DELIVERY(
            CognitoError.FEATURE_UNAVAILABLE_IN_TIER,
            "Events go to receivers by webhooks and by the event feed, and not to CloudWatch, S3 or Firehose",
            "GetLogDeliveryConfiguration",
            "SetLogDeliveryConfiguration"),
    REPLICAS(
            CognitoError.FEATURE_UNAVAILABLE_IN_TIER,
            "There are no regions: every node serves every pool, and the database is replicated beneath",
            "CreateUserPoolReplica",
            "DeleteUserPoolReplica",
            "ListUserPoolReplicas",
            "UpdateUserPoolReplica"),
    IDENTITIES(
            Service.IDENTITY_POOLS,
            CognitoError.UNKNOWN_OPERATION,
            "Identity pools choose roles, but there are no identities and no credentials yet",
            "DeleteIdentities",
            "DescribeIdentity",
            "GetCredentialsForIdentity",
            "GetId",
            "GetOpenIdToken",
            "GetOpenIdTokenForDeveloperIdentity",
            "ListIdentities",
            "LookupDeveloperIdentity",
            "MergeDeveloperIdentities",
            "UnlinkDeveloperIdentity",
            "UnlinkIdentity"),
    QUOTAS(
            CognitoError.OPERATION_NOT_ENABLED,
            "Limits are settings of the node, not sold",
            "GetProvisionedLimit",
            "UpdateProvisionedLimit"),
    TOKENS_OF_CLIENTS(
            CognitoError.OPERATION_NOT_ENABLED,
            "Tokens for clients without a user come with the OAuth endpoints",
            "GetClientToken");

    private final Service service;
    private final CognitoError error;
    private final String why;
    private final List<String> operations;

    NotServed(CognitoError error, String why, String... operations) {
        this(Service.USER_POOLS, error, why, operations);
    }

    NotServed(Service service, CognitoError error, String why, String... operations) {
        this.service = service;
        this.error = error;
        this.why = why;
        this.operations = List.of(operations);
    }

    /** Why the operation of that target is refused; nothing where Cognito has no such operation. */
    static Optional<NotServed> find(String target) {
        return Arrays.stream(values())
                .filter(reason -> reason.operations.stream()
                        .anyMatch(operation -> reason.service.target(operation).equals(target)))
                .findFirst();
    }

    Service service() {
        return service;
    }

    CognitoError error() {
        return error;
    }

    String why() {
        return why;
    }

    List<String> operations() {
        return operations;
    }
}
