package dev.signet.application.user;

import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.Registration;
import dev.signet.domain.user.UserCommand.RegisterUser;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Lets an account come into being, inside the transaction of whoever asks. */
@Component
public class Registering {

    private final Commands commands;

    Registering(Commands commands) {
        this.commands = commands;
    }

    /**
     * Registers a user whose name and attributes have been checked.
     *
     * @throws dev.signet.domain.user.LoginNameTaken where another user has the name; the transaction must end with it
     */
    public void register(
            UserId user,
            String username,
            Map<String, String> attributes,
            SignInName signsInBy,
            Registration by,
            Context context,
            Instant now) {
        UserPoolId pool = Objects.requireNonNull(context.pool(), "a user is registered in a pool");
        Map<String, Personal<String>> personal = new HashMap<>();
        attributes.forEach((name, value) -> personal.put(name, Personal.of(user, value)));
        commands.send(
                new RegisterUser(
                        user, pool, context.tenant(), Personal.of(user, username), personal, signsInBy, by, now),
                context);
    }
}
