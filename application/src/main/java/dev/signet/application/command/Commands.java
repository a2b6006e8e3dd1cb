package dev.signet.application.command;

import dev.signet.ledger.event.KnownState;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends commands to their aggregates, on the caller's thread and in the caller's transaction, and takes their time
 * ({@code signet.commands}).
 */
@Component
public class Commands {

    private final CommandBus bus;
    private final MeterRegistry meters;

    Commands(CommandBus bus, MeterRegistry meters) {
        this.bus = bus;
        this.meters = meters;
    }

    /**
     * Carries {@code command} out and gives the handler's answer.
     *
     * @throws RuntimeException whatever the handler, an inline look-up table or the ledger threw
     */
    public <R> R send(Object command, Context context) {
        return dispatch(command, context.metaData());
    }

    /**
     * Like {@link #send(Object, Context)} for an aggregate whose state has just been read: its stream is not read again.
     * Only for commands that append, since a stale state is found out by the append.
     */
    public <R> R send(Object command, Context context, KnownState known) {
        return dispatch(command, context.metaData().and(KnownState.METADATA_KEY, known));
    }

    private <R> R dispatch(Object command, MetaData metaData) {
        Answer<R> answer = new Answer<>();
        Timer.Sample running = Timer.start(meters);
        bus.dispatch(new GenericCommandMessage<>(command, metaData), answer);
        running.stop(
                meters.timer("signet.commands", "command", command.getClass().getSimpleName()));
        return answer.get();
    }

    /** The bus calls back on the same thread before dispatch returns. */
    private static final class Answer<R> implements CommandCallback<Object, R> {

        private @Nullable CommandResultMessage<? extends R> result;

        @Override
        public void onResult(
                CommandMessage<? extends Object> command, CommandResultMessage<? extends R> commandResult) {
            result = commandResult;
        }

        @SuppressWarnings("NullAway") // a handler that answers nothing answers null, and its caller expects no more
        R get() {
            if (result == null) {
                throw new IllegalStateException("the command bus gave no answer on this thread");
            }
            if (result.isExceptional()) {
                throw unwrapped(result.exceptionResult());
            }
            return result.getPayload();
        }

        private static RuntimeException unwrapped(Throwable thrown) {
            if (thrown instanceof CommandExecutionException wrapper && wrapper.getCause() != null) {
                return unwrapped(wrapper.getCause());
            }
            return switch (thrown) {
                case Error error -> throw error;
                case RuntimeException exception -> exception;
                default -> new CompletionException(thrown);
            };
        }
    }
}
