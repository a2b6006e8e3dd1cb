package dev.signet.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import picocli.CommandLine;

class SayingWhatWentWrong {

    private final StringWriter said = new StringWriter();
    private final CommandLine command = Signet.commandLine().setErr(new PrintWriter(said));

    @Test
    void isOneSentenceWhereThePortIsTaken() throws Exception {
        int status = explain(new ApplicationContextException(
                "Failed to start", new PortInUseException(8080, new BindException("Address already in use"))));

        assertThat(status).isEqualTo(1);
        assertThat(said.toString())
                .isEqualToIgnoringNewLines(
                        "Port 8080 is in use: stop what listens there, or choose another by --port or SIGNET_PORT.");
    }

    @Test
    void leavesWhatNobodyForesawAsItIs() {
        IllegalStateException unforeseen = new IllegalStateException("?");

        assertThatThrownBy(() -> explain(unforeseen)).isSameAs(unforeseen);
    }

    private int explain(Exception e) throws Exception {
        return Signet.explain(e, command, command.parseArgs());
    }
}
