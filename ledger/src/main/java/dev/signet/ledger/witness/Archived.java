package dev.signet.ledger.witness;

import java.io.IOException;

/**
 * A place whose receipts are kept in a directory as well, beside the checkpoints that they are for: a time-stamp token
 * in the database alone would be lost with it.
 */
public final class Archived implements Place {

    private final Place place;
    private final DirectoryPlace archive;
    private final String ending;

    /**
     * @param place what gives the receipts
     * @param archive where they are kept
     * @param ending what their names end in
     */
    public Archived(Place place, DirectoryPlace archive, String ending) {
        this.place = place;
        this.archive = archive;
        this.ending = ending;
    }

    @Override
    public String kind() {
        return place.kind();
    }

    @Override
    public String target() {
        return place.target();
    }

    @Override
    public byte[] push(Offer offer) throws IOException, Contradicted, InterruptedException {
        byte[] receipt = place.push(offer);
        archive.keep(offer, receipt, ending);
        return receipt;
    }
}
