package dev.signet.ops.mailbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A mail server that keeps the newest mails in memory, whoever they are for, and passes none on. */
public final class Mailbox implements AutoCloseable {

    /** How many mails are kept. */
    public static final int KEPT = 200;

    private static final String EVERYBODY = "everybody";

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final Deque<ReceivedMail> mails = new ArrayDeque<>();
    private final GreenMailUser everybody;
    private int sinceSweep;

    private Mailbox() {
        server.start();
        try {
            everybody = server.getUserManager().createUser(EVERYBODY + "@localhost", EVERYBODY, EVERYBODY);
        } catch (UserException e) {
            server.stop();
            throw new IllegalStateException("the mailbox cannot be made", e);
        }
        server.getUserManager().setMessageDeliveryHandler(this::keep);
    }

    /** Starts on a free port of the loopback interface. */
    public static Mailbox start() {
        return new Mailbox();
    }

    /** What a node is told to send its mail here, as arguments of its start. */
    public List<String> settings() {
        return List.of("--signet.smtp.host=" + host(), "--signet.smtp.port=" + port(), "--signet.smtp.encryption=NONE");
    }

    String host() {
        return "127.0.0.1";
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** What arrived, newest first. */
    public synchronized List<ReceivedMail> mails() {
        return new ArrayList<>(mails);
    }

    /** What arrived for that address, newest first. */
    public List<ReceivedMail> mailsTo(String address) {
        return mails().stream()
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    private synchronized GreenMailUser keep(MovingMessage mail, MailAddress to) throws MessagingException {
        mails.addFirst(ReceivedMail.of(mail.getMessage(), to.getEmail()));
        if (mails.size() > KEPT) {
            mails.removeLast();
        }
        sweep();
        return everybody;
    }

    /** The server keeps every mail too, and nobody reads those. */
    private void sweep() throws MessagingException {
        if (++sinceSweep < KEPT) {
            return;
        }
        sinceSweep = 0;
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new MessagingException("the mail server's own copies cannot be dropped", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
