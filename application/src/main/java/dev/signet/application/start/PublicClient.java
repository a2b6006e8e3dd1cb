package dev.signet.application.start;

import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.domain.client.AppClientCommand.RegisterAppClient;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.AuthFlow;
import dev.signet.domain.client.ClientSettings;
import dev.signet.domain.pool.UserPoolId;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Registers clients that sign people in by password and refresh, without a secret of their own. */
@Component
class PublicClient {

    private static final Set<AuthFlow> FLOWS = Set.of(AuthFlow.USER_PASSWORD, AuthFlow.REFRESH_TOKEN);

    private final Commands commands;
    private final Identifiers identifiers;

    PublicClient(Commands commands, Identifiers identifiers) {
        this.commands = commands;
        this.identifiers = identifiers;
    }

    AppClientId register(UserPoolId pool, String name, Context context, Instant now) {
        AppClientId client = AppClientId.of(identifiers.next());
        commands.send(new RegisterAppClient(client, pool, settings(name), null, now), context);
        return client;
    }

    private static ClientSettings settings(String name) {
        ClientSettings usual = ClientSettings.named(name);
        return new ClientSettings(
                name,
                FLOWS,
                usual.tokenValidity(),
                usual.authSessionValidity(),
                usual.refreshRotation(),
                usual.readAttributes(),
                usual.writeAttributes(),
                usual.allowedOrigins(),
                usual.signals(),
                usual.backchannelLogout(),
                usual.preventUserExistenceErrors(),
                usual.oauth(),
                usual.kept(),
                usual.risk());
    }
}
