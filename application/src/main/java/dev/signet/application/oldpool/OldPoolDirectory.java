package dev.signet.application.oldpool;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.application.oldpool.OldPoolAnswer.Standing;
import dev.signet.application.oldpool.OldPoolAnswer.Unknown;
import dev.signet.application.oldpool.OldPoolClient.Reply;
import dev.signet.application.oldpool.OldPoolSecrets.AccessKey;
import dev.signet.application.outgoing.CallFailed;
import dev.signet.domain.pool.OldPool;
import dev.signet.domain.pool.UserPoolId;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks the old pool about people: whether a password is theirs, by signing in there, and who they are. Whoever has a
 * second factor there is known only where calls are signed, and the password alone is not enough then: the factor cannot
 * come along, and must not be lost to whoever knows no more than the password.
 */
@Component
public class OldPoolDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(OldPoolDirectory.class);

    private final OldPoolClient client;
    private final OldPoolVault vault;

    OldPoolDirectory(OldPoolClient client, OldPoolVault vault) {
        this.client = client;
        this.vault = vault;
    }

    /**
     * What came of asking.
     *
     * @param answer absent where there was none
     * @param tries how many calls were made
     * @param status HTTP status of the last answer; absent where there was none
     */
    public record Found(
            @Nullable OldPoolAnswer answer,
            int tries,
            @Nullable Integer status) {}

    /** Signs in there. */
    public Found signIn(OldPool old, UserPoolId pool, String username, String password) {
        return asking(old, pool, talk -> {
            Reply reply = talk.signIn(username, password);
            if (reply.error() != null) {
                return OldPoolErrors.of(reply);
            }
            String challenge = reply.text("ChallengeName");
            return switch (challenge) {
                case "" -> talk.signedIn(reply);
                case "NEW_PASSWORD_REQUIRED" -> OldPoolPeople.ofChallenge(reply);
                case "MFA_SETUP" -> talk.lookUp(OldPoolPeople.nameOf(reply, username), Standing.PASSWORD_GOOD);
                case "SMS_MFA", "SOFTWARE_TOKEN_MFA", "EMAIL_OTP", "SELECT_MFA_TYPE" ->
                    talk.lookUp(OldPoolPeople.nameOf(reply, username), Standing.PASSWORD_NOT_ENOUGH);
                default -> new Unknown("the old pool asks for something that nobody here can answer");
            };
        });
    }

    /** Looks somebody up who has proved nothing; only where calls are signed. */
    public Found find(OldPool old, UserPoolId pool, String username) {
        return asking(old, pool, talk -> talk.lookUp(username, Standing.PASSWORD_NOT_ENOUGH));
    }

    private interface Conversation {
        OldPoolAnswer with(Talk talk) throws CallFailed;
    }

    private Found asking(OldPool old, UserPoolId pool, Conversation conversation) {
        Talk talk = new Talk(old, vault.of(pool));
        try {
            return new Found(conversation.with(talk), talk.calls, talk.status);
        } catch (CallFailed failed) {
            LOG.warn("The old pool of {} gave no answer: {}", pool.value(), failed.reason());
            return new Found(null, talk.calls, null);
        } catch (IllegalArgumentException notAllowed) {
            LOG.warn("The old pool of {} cannot be called with the settings of this node", pool.value(), notAllowed);
            return new Found(null, 0, null);
        }
    }

    /** What is said to one old pool about one person. */
    private final class Talk {

        private final OldPool old;
        private final OldPoolSecrets secrets;
        private int calls;
        private @Nullable Integer status;

        Talk(OldPool old, OldPoolSecrets secrets) {
            this.old = old;
            this.secrets = secrets;
        }

        Reply signIn(String username, String password) throws CallFailed {
            AccessKey key = secrets.accessKey();
            ObjectNode body = OldPoolClient.JSON.createObjectNode();
            body.put("ClientId", old.clientId());
            body.put("AuthFlow", key == null ? "USER_PASSWORD_AUTH" : "ADMIN_USER_PASSWORD_AUTH");
            ObjectNode given = body.putObject("AuthParameters");
            given.put("USERNAME", username);
            given.put("PASSWORD", password);
            if (secrets.clientSecret() != null) {
                given.put("SECRET_HASH", secretHash(username, secrets.clientSecret()));
            }
            if (key != null) {
                body.put("UserPoolId", old.poolId());
            }
            return call(key == null ? "InitiateAuth" : "AdminInitiateAuth", body, key);
        }

        OldPoolAnswer signedIn(Reply tokens) throws CallFailed {
            String access = tokens.text("AuthenticationResult", "AccessToken");
            ObjectNode body = OldPoolClient.JSON.createObjectNode();
            body.put("AccessToken", access);
            Reply reply = call("GetUser", body, null);
            return reply.error() != null
                    ? OldPoolErrors.of(reply)
                    : OldPoolPeople.of(reply, "UserAttributes", OldPoolPeople.groups(access), Standing.PASSWORD_GOOD);
        }

        OldPoolAnswer lookUp(String username, Standing standing) throws CallFailed {
            AccessKey key = secrets.accessKey();
            if (key == null) {
                return new Unknown("without an access key the old pool cannot be asked who that is");
            }
            ObjectNode body = OldPoolClient.JSON.createObjectNode();
            body.put("UserPoolId", old.poolId());
            body.put("Username", username);
            Reply reply = call("AdminGetUser", body, key);
            if (reply.error() != null) {
                return OldPoolErrors.of(reply);
            }
            return OldPoolPeople.mayCome(reply)
                    ? OldPoolPeople.of(reply, "UserAttributes", Set.of(), standing)
                    : new Unknown("whoever that is cannot sign in there by a password");
        }

        private Reply call(String operation, ObjectNode body, @Nullable AccessKey key) throws CallFailed {
            calls++;
            status = null;
            Reply reply = client.call(old, operation, body, key);
            status = reply.status();
            return reply;
        }

        private String secretHash(String username, String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
                return Base64.getEncoder().encodeToString(mac.doFinal((username + old.clientId()).getBytes(UTF_8)));
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException("every Java runtime has HmacSHA256", missing);
            }
        }
    }
}
