package dev.signet.application.signup;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.client.ClientDoor;
import dev.signet.application.client.ClientDoor.Admitted;
import dev.signet.application.code.CodeDelivery;
import dev.signet.application.code.CodeFor;
import dev.signet.application.code.CodeSending;
import dev.signet.application.code.MessageWords;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.application.password.BreachedPasswords;
import dev.signet.application.password.NewPassword;
import dev.signet.application.password.PasswordOwner;
import dev.signet.application.trigger.ClientData;
import dev.signet.application.trigger.Occasion;
import dev.signet.application.trigger.PreSignUp.Approval;
import dev.signet.application.trigger.Whom;
import dev.signet.application.user.AttributeGate;
import dev.signet.application.user.NameReader;
import dev.signet.application.user.Registering;
import dev.signet.domain.client.AuthFlow;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.risk.CredentialUse;
import dev.signet.domain.trigger.TriggerSource;
import dev.signet.domain.user.LoginNameTaken;
import dev.signet.domain.user.PasswordChangeReason;
import dev.signet.domain.user.Registration;
import dev.signet.domain.user.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Registers somebody who comes of their own accord, and sends the code that confirms it. */
@Service
public class SignUp {

    private final ClientDoor clients;
    private final NameReader names;
    private final AttributeGate attributes;
    private final NewPassword passwords;
    private final BreachedPasswords breached;
    private final Registering registering;
    private final Welcome welcome;
    private final SignUpSessions sessions;
    private final CodeSending codes;
    private final MessageWords words;
    private final Identifiers identifiers;
    private final Atomically atomically;
    private final Clock clock;

    SignUp(
            ClientDoor clients,
            NameReader names,
            AttributeGate attributes,
            NewPassword passwords,
            BreachedPasswords breached,
            Registering registering,
            Welcome welcome,
            SignUpSessions sessions,
            CodeSending codes,
            MessageWords words,
            Identifiers identifiers,
            Atomically atomically,
            Clock clock) {
        this.clients = clients;
        this.names = names;
        this.attributes = attributes;
        this.passwords = passwords;
        this.breached = breached;
        this.registering = registering;
        this.welcome = welcome;
        this.sessions = sessions;
        this.codes = codes;
        this.words = words;
        this.identifiers = identifiers;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * A sign-up as it comes in.
     *
     * @param password absent for somebody who will sign in by codes
     */
    public record Request(
            ClientCredentials client,
            String username,
            @Nullable String password,
            Map<String, String> attributes,
            ClientData data) {

        /** A sign-up of which triggers are told nothing more. */
        public Request(ClientCredentials client, String username, String password, Map<String, String> attributes) {
            this(client, username, password, attributes, ClientData.NONE);
        }

        /** Neither names nor password. */
        @Override
        public String toString() {
            return "Request[" + client + "]";
        }
    }

    /**
     * Somebody is registered.
     *
     * @param confirmed whether the account is good without a code
     * @param delivery where the code went; absent where the pool verifies nothing that was given
     * @param session to be sent with the confirmation, or with a first sign-in where none is needed; absent where the
     *     client lets nobody sign in by it
     */
    public record SignedUp(
            UserId user,
            boolean confirmed,
            @Nullable CodeDelivery delivery,
            @Nullable String session) {

        /** Never the session. */
        @Override
        public String toString() {
            return "SignedUp[" + user + "]";
        }
    }

    /**
     * Registers a user.
     *
     * @throws dev.signet.application.code.CodeRefused.TooManySent where the address got too many codes within an hour
     * @throws dev.signet.application.trigger.TriggerRefused where a trigger of the pool forbids it
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
        String typed = request.password();
        if (typed == null && !signsInByCode(door, given)) {
            throw new SignUpRefused.PasswordRequired();
        }
        if (typed != null) {
            breached.require(
                    CredentialUse.SIGN_UP,
                    door.poolSettings().risk(),
                    door.clientSettings().risk(),
                    typed,
                    "password");
        }
        NewPassword.Hashed password = typed == null
                ? null
                : passwords.hash(
                        typed, "password", new PasswordOwner(door.pool(), user, name.username()), door.poolSettings());
        Approval approval = welcome.approve(door, name.username(), given, request.data(), caller);
        Occasion occasion = Welcome.occasion(door, request.data().metadata(), caller);
        CodeSending.Order order = approval.confirmed() ? null : order(door, user, name.username(), given, occasion);
        Context context = new Context(door.tenant(), door.pool(), caller, user);
        SignedUp done;
        try {
            done = atomically.run(() -> {
                registering.register(user, name.username(), given, name.kind(), Registration.SELF, context, now);
                if (password != null) {
                    passwords.set(password, PasswordChangeReason.SIGN_UP, null, context, now);
                }
                welcome.accept(approval, user, given, context, now);
                return new SignedUp(
                        user,
                        approval.confirmed(),
                        order == null ? null : codes.sendToNamed(order, context, now),
                        sessions.begin(
                                door,
                                user,
                                approval.confirmed(),
                                password == null ? null : password.credential(),
                                now));
            });
        } catch (LoginNameTaken taken) {
            throw new SignUpRefused.UsernameExists();
        }
        if (approval.confirmed()) {
            welcome.confirmed(occasion, user, Welcome.profile(name.username(), given, approval.verified()));
        }
        return done;
    }

    /** The code of the sign-up shows which address is theirs, and sign-ins may begin by codes that go there. */
    private static boolean signsInByCode(Admitted door, Map<String, String> given) {
        Set<FirstFactor> first = door.poolSettings().mfa().firstFactors();
        return door.clientSettings().authFlows().contains(AuthFlow.USER_AUTH)
                && SignUpAddress.of(door.poolSettings(), given)
                        .filter(address ->
                                first.contains(address.equals("email") ? FirstFactor.EMAIL_OTP : FirstFactor.SMS_OTP))
                        .isPresent();
    }

    private CodeSending.@Nullable Order order(
            Admitted door, UserId user, String username, Map<String, String> given, Occasion occasion) {
        return SignUpAddress.of(door.poolSettings(), given)
                .map(name -> new CodeSending.Order(
                        door.tenant(),
                        CodeFor.signUp(door.pool(), user),
                        door.poolSettings(),
                        name,
                        given.getOrDefault(name, ""),
                        username))
                .map(order ->
                        words.word(order, occasion, TriggerSource.MESSAGE_OF_SIGN_UP, Whom.unknown(username, given)))
                .orElse(null);
    }
}
