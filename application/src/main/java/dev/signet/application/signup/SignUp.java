package dev.signet.application.signup;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.client.ClientDoor;
import dev.signet.application.client.ClientDoor.Admitted;
import dev.signet.application.code.CodeDelivery;
import dev.signet.application.code.CodeFor;
import dev.signet.application.code.CodeSending;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.application.password.NewPassword;
import dev.signet.application.password.PasswordOwner;
import dev.signet.application.user.AttributeGate;
import dev.signet.application.user.NameReader;
import dev.signet.application.user.Registering;
import dev.signet.domain.user.LoginNameTaken;
import dev.signet.domain.user.PasswordChangeReason;
import dev.signet.domain.user.Registration;
import dev.signet.domain.user.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Registers somebody who comes of their own accord, and sends the code that confirms it. */
@Service
public class SignUp {

    private final ClientDoor clients;
    private final NameReader names;
    private final AttributeGate attributes;
    private final NewPassword passwords;
    private final Registering registering;
    private final CodeSending codes;
    private final Identifiers identifiers;
    private final Atomically atomically;
    private final Clock clock;

    SignUp(
            ClientDoor clients,
            NameReader names,
            AttributeGate attributes,
            NewPassword passwords,
            Registering registering,
            CodeSending codes,
            Identifiers identifiers,
            Atomically atomically,
            Clock clock) {
        this.clients = clients;
        this.names = names;
        this.attributes = attributes;
        this.passwords = passwords;
        this.registering = registering;
        this.codes = codes;
        this.identifiers = identifiers;
        this.atomically = atomically;
        this.clock = clock;
    }

    /** A sign-up as it comes in. */
    public record Request(ClientCredentials client, String username, String password, Map<String, String> attributes) {

        /** Neither names nor password. */
        @Override
        public String toString() {
            return "Request[" + client + "]";
        }
    }

    /**
     * Somebody is registered.
     *
     * @param delivery where the code went; absent where the pool verifies nothing that was given
     */
    public record SignedUp(UserId user, @Nullable CodeDelivery delivery) {}

    /**
     * Registers a user.
     *
     * @throws dev.signet.application.code.CodeRefused.TooManySent where the address got too many codes within an hour
     * @throws SignUpRefused where the name is taken, or something that was given cannot be
     * @throws dev.signet.application.password.PasswordRefused where the password does not conform
     * @throws dev.signet.application.client.ClientRefused where the client is not admitted
     */
    public SignedUp signUp(Request request, Caller caller) {
        Instant now = clock.instant();
        Admitted door = clients.admit(request.client());
        if (!door.poolSettings().selfSignUp()) {
            throw new SignUpRefused.NotPermitted();
        }
        UserId user = UserId.of(identifiers.next());
        NameReader.NewName name = names.registering(door.poolSettings(), user, request.username());
        Map<String, String> given =
                attributes.registering(door.poolSettings(), door.clientSettings(), name.with(request.attributes()));
        NewPassword.Hashed password = passwords.hash(
                request.password(),
                "password",
                new PasswordOwner(door.pool(), user, name.username()),
                door.poolSettings());
        Context context = new Context(door.tenant(), door.pool(), caller, user);
        try {
            return atomically.run(() -> {
                registering.register(user, name.username(), given, name.kind(), Registration.SELF, context, now);
                passwords.set(password, PasswordChangeReason.SIGN_UP, null, context, now);
                return new SignedUp(user, sendCode(door, user, name.username(), given, context, now));
            });
        } catch (LoginNameTaken taken) {
            throw new SignUpRefused.UsernameExists();
        }
    }

    private @Nullable CodeDelivery sendCode(
            Admitted door, UserId user, String username, Map<String, String> given, Context context, Instant now) {
        Optional<String> attribute = SignUpAddress.of(door.poolSettings(), given);
        return attribute
                .map(name -> codes.sendToNamed(
                        new CodeSending.Order(
                                door.tenant(),
                                CodeFor.signUp(door.pool(), user),
                                door.poolSettings(),
                                name,
                                given.getOrDefault(name, ""),
                                username),
                        context,
                        now))
                .orElse(null);
    }
}
