package dev.signet.application.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.Id;
import dev.signet.domain.operator.AccessKeyId;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.session.RefreshTokenId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EventsKeepNothingPersonalAndNothingSecret {

    private static final String CHOSEN = "chosen by an operator for a thing, not a person";
    private static final String ATTRIBUTE = "name of an attribute, from the pool's schema";

    /** Plain text that is kept in clear, and why it may be. */
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("TenantCreated.name", CHOSEN),
            Map.entry("TenantRenamed.name", CHOSEN),
            Map.entry("PoolSettings.name", CHOSEN),
            Map.entry("PasskeySettings.relyingPartyId", "domain of an application"),
            Map.entry("PasskeySettings.origins", "web origins of an application, or fingerprints of its signing key"),
            Map.entry("AttributeDefinition.name", ATTRIBUTE),
            Map.entry("MessageTemplate.subject", "template: placeholders stand for what is personal"),
            Map.entry("MessageTemplate.email", "template: placeholders stand for what is personal"),
            Map.entry("MessageTemplate.sms", "template: placeholders stand for what is personal"),
            Map.entry("VerificationPolicy.autoVerified", ATTRIBUTE),
            Map.entry("ClientSettings.name", CHOSEN),
            Map.entry("ClientSettings.readAttributes", ATTRIBUTE),
            Map.entry("ClientSettings.writeAttributes", ATTRIBUTE),
            Map.entry("ClientSettings.allowedOrigins", "web origins of an application"),
            Map.entry("BackchannelLogout.uri", "address of an application, which registers it openly"),
            Map.entry("SignalPush.origin", "scheme, host and port, checked by its pattern"),
            Map.entry("SignalSettings.audience", "whom security event tokens are for: an identifier of an application"),
            Map.entry("AccountSettings.verifyBeforeUpdate", ATTRIBUTE),
            Map.entry("KeptPoolSettings.tags", CHOSEN),
            Map.entry("KeptPoolSettings.given", "numbers, switches and bounds of settings"),
            Map.entry("KeptClientSettings.given", "numbers, units and switches of settings"),
            Map.entry("Mail.account", "one of two words of Cognito"),
            Map.entry("Mail.sender", "address of an application"),
            Map.entry("Mail.replyTo", "address of an application"),
            Map.entry("Mail.source", "ARN"),
            Map.entry("Mail.set", "name of a configuration set"),
            Map.entry("Sms.caller", "ARN"),
            Map.entry("Sms.external", "identifier by which a role is taken"),
            Map.entry("Sms.region", "name of a region"),
            Map.entry("RiskMail.subject", "template: placeholders stand for what is personal"),
            Map.entry("RiskMail.html", "template: placeholders stand for what is personal"),
            Map.entry("RiskMail.text", "template: placeholders stand for what is personal"),
            Map.entry("RiskNotices.sourceArn", "ARN"),
            Map.entry("RiskNotices.from", "address of an application"),
            Map.entry("RiskNotices.replyTo", "address of an application"),
            Map.entry("RiskExceptions.blocked", "networks, chosen by an operator"),
            Map.entry("RiskExceptions.skipped", "networks, chosen by an operator"),
            Map.entry("OAuthSettings.callbackUrls", "URLs of an application"),
            Map.entry("OAuthSettings.logoutUrls", "URLs of an application"),
            Map.entry("OAuthSettings.defaultRedirect", "URL of an application"),
            Map.entry("OAuthSettings.scopes", "names of scopes, checked by their pattern"),
            Map.entry("OAuthSettings.identityProviders", "names of identity providers"),
            Map.entry("GroupCreated.name", CHOSEN),
            Map.entry("GroupSettings.description", "what a group is for, by an operator who is told to name no person"),
            Map.entry("GroupSettings.role", "ARN, checked by its pattern"),
            Map.entry("ResourceServerCreated.identifier", "identifier of an API, checked by its pattern"),
            Map.entry("ResourceServerSettings.name", CHOSEN),
            Map.entry("IdentityPoolSettings.name", CHOSEN),
            Map.entry("IdentityPoolSettings.publicProviders", "names of providers and of applications there"),
            Map.entry("IdentityPoolSettings.developerProvider", CHOSEN),
            Map.entry("IdentityPoolSettings.openIdProviders", "ARNs"),
            Map.entry("IdentityPoolSettings.samlProviders", "ARNs"),
            Map.entry("IdentityPoolSettings.tags", CHOSEN),
            Map.entry("UserPoolLogin.provider", "issuer of a user pool"),
            Map.entry("UserPoolLogin.client", "identifier, checked by its pattern"),
            Map.entry("RoleSettings.authenticated", "ARN, checked by its pattern"),
            Map.entry("RoleSettings.guest", "ARN, checked by its pattern"),
            Map.entry("RoleSettings.mappings", "names of providers"),
            Map.entry("RoleRule.claim", "name of a claim"),
            Map.entry("RoleRule.value", "what a claim is compared with, by an operator who is told to name no person"),
            Map.entry("RoleRule.role", "ARN, checked by its pattern"),
            Map.entry("TagsMapped.provider", "name of a provider"),
            Map.entry("TagMapping.claims", "names of tags and claims"),
            Map.entry("Scope.name", "name of a scope, checked by its pattern"),
            Map.entry("Scope.description", CHOSEN),
            Map.entry("UserRegistered.attributes", ATTRIBUTE),
            Map.entry("CodeIssued.attribute", ATTRIBUTE),
            Map.entry("AttributeVerified.attribute", ATTRIBUTE),
            Map.entry("AttributesChanged.changed", ATTRIBUTE),
            Map.entry("AttributesChanged.removed", ATTRIBUTE),
            Map.entry("AddressChangeRequested.attribute", ATTRIBUTE),
            Map.entry("PasswordChanged.algorithm", "name of an algorithm with its parameters"),
            Map.entry("PasswordRehashed.algorithm", "name of an algorithm with its parameters"),
            Map.entry("SignInFailuresObserved.source", "keyed hash"),
            Map.entry("AuditRead.query", "field names and identifiers, by the contract of its author"),
            Map.entry("AuditExported.why", "purpose, chosen by an operator who is told to name no person"),
            Map.entry("AuditExported.selection", "identifiers, positions and times, written by the format of exports"),
            Map.entry("AuditExported.digest", "SHA-256 of a file"),
            Map.entry("SessionsArchived.why", "purpose, chosen by an operator who is told to name no person"),
            Map.entry("SessionsArchived.digest", "SHA-256 of a file"),
            Map.entry("ImportCreated.name", CHOSEN),
            Map.entry("ImportUploaded.digest", "digest of a file that was sealed, and is gone when its import is over"),
            Map.entry("AccountsExported.why", "purpose, given by an operator who is told to name no person"),
            Map.entry("AccountsExported.key", "thumbprint of a public key"),
            Map.entry("HoldPlaced.caseReference", "how a case is called, by an operator who is told to name no person"),
            Map.entry("HoldPlaced.reason", "ground, given by an operator who is told to name no person"),
            Map.entry("HoldReleased.reason", "ground, given by an operator who is told to name no person"),
            Map.entry("DossierHandedOut.why", "purpose, chosen by an operator who is told to name no person"),
            Map.entry("DossierHandedOut.digest", "SHA-256 of a file"),
            Map.entry("RebuildRequested.projection", "name of a view, of which there are three"),
            Map.entry("RebuildRequested.why", "purpose, chosen by an operator who is told to name no person"),
            Map.entry("RebuildAbandoned.projection", "name of a view, of which there are three"),
            Map.entry("WebhookSettings.name", "name of a webhook, given by an operator"),
            Map.entry("WebhookTarget.origin", "scheme, host and port, checked by its pattern"),
            Map.entry("TriggerTarget.url", "URL of an operator's own code, who is told to keep no secret in it"),
            Map.entry("OldPool.poolId", "identifier, checked by its pattern"),
            Map.entry("OldPool.clientId", "identifier, checked by its pattern"),
            Map.entry("OldPool.endpoint", "URL of the pool that users come from, which holds no secret"),
            Map.entry("TriggerSettings.senderKey", "public key of an operator's own code"),
            Map.entry("Actor.id", "identifier with a prefix"),
            Map.entry("EventMetadata.tenant", "identifier, checked by its pattern"),
            Map.entry("EventMetadata.pool", "identifier, checked by its pattern"),
            Map.entry("EventMetadata.request", "identifier, checked by its pattern"),
            Map.entry("EventMetadata.cause", "identifier, checked by its pattern"));

    private static final Pattern SECRET =
            Pattern.compile("password|hash|verifier|code|seed|secret|token|private|otp|pin(?!g)|credential");

    /** Values that say nothing by themselves, whatever the component is called. */
    private static final Set<Class<?>> HARMLESS = Set.of(
            boolean.class,
            int.class,
            Integer.class,
            long.class,
            Instant.class,
            Duration.class,
            RefreshTokenId.class,
            AccessKeyId.class);

    private final Set<String> plain = new TreeSet<>();
    private final List<String> refused = new ArrayList<>();
    private final Set<Class<?>> seen = new LinkedHashSet<>();

    @Test
    void inAnyComponentOfAnyEvent() {
        EventRegistry.ofTheDomain().all().forEach(event -> visit(event.shape()));
        visit(EventMetadata.class);

        assertThat(refused).isEmpty();
        assertThat(plain).as("plain text that has a reason").isEqualTo(new TreeSet<>(PLAIN.keySet()));
    }

    @Test
    void evenWhereSomebodyTries() {
        record Careless(
                Personal<String> password, String codeHash, byte[] seed, Map<String, String> extra, Object any) {}

        visit(Careless.class);

        assertThat(refused)
                .containsExactlyInAnyOrder(
                        "Careless.password looks like a secret",
                        "Careless.codeHash looks like a secret",
                        "Careless.seed looks like a secret",
                        "Careless.seed has a type that no event may have: byte[]",
                        "Careless.any has a type that no event may have: java.lang.Object");
        assertThat(plain).containsExactly("Careless.codeHash", "Careless.extra");
    }

    private void visit(Class<?> record) {
        if (seen.add(record)) {
            for (RecordComponent component : record.getRecordComponents()) {
                String name = record.getSimpleName() + "." + component.getName();
                Set<Type> leaves = new LinkedHashSet<>();
                leaves(component.getGenericType(), leaves);
                leaves.forEach(leaf -> check(name, component.getName(), leaf));
            }
        }
    }

    private void check(String name, String component, Type leaf) {
        if (leaf instanceof Class<?> type && isHarmless(type)) {
            return;
        }
        if (leaf instanceof Class<?> type && type.isRecord()) {
            visit(type);
            return;
        }
        if (SECRET.matcher(component.toLowerCase(Locale.ROOT)).find()) {
            refused.add(name + " looks like a secret");
        }
        if (leaf == String.class) {
            plain.add(name);
        } else if (leaf != Personal.class) {
            refused.add(name + " has a type that no event may have: " + leaf.getTypeName());
        }
    }

    private static boolean isHarmless(Class<?> type) {
        return HARMLESS.contains(type) || type.isEnum() || Id.class.isAssignableFrom(type);
    }

    private static void leaves(Type type, Set<Type> leaves) {
        if (!(type instanceof ParameterizedType generic)) {
            leaves.add(type);
        } else if (generic.getRawType() == Personal.class) {
            leaves.add(Personal.class);
        } else {
            for (Type argument : generic.getActualTypeArguments()) {
                leaves(argument, leaves);
            }
        }
    }
}
