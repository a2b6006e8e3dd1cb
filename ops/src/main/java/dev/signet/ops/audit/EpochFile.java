package dev.signet.ops.audit;

import dev.signet.ledger.epoch.Epoch;
import dev.signet.ledger.epoch.EpochStatement;
import dev.signet.ledger.epoch.RestoredTree;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.proof.RangeProof;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Epochs as a server hands them out (docs/ledger-format.md, "Epochs"). */
public record EpochFile(List<Declared> epochs) {

    record Declared(String statement, long from, List<Tree> trees, List<String> before, List<String> behind) {

        Epoch epoch() {
            SignedNote note = SignedNote.parse(statement);
            EpochStatement stated = EpochStatement.parse(note.text());
            List<RestoredTree> restored = trees.stream()
                    .map(tree -> new RestoredTree(tree.tree(), tree.size(), Hash.parse(tree.root())))
                    .toList();
            return new Epoch(
                    note,
                    stated,
                    restored,
                    new RangeProof(from, from + trees.size(), stated.trees(), hashes(before), hashes(behind)));
        }

        private static List<Hash> hashes(List<String> texts) {
            return texts.stream().map(Hash::parse).toList();
        }
    }

    record Tree(String tree, long size, String root) {}

    /** @throws AuditRefused where it is something else */
    static List<Epoch> read(byte[] json) {
        EpochFile file = JsonFile.read(json, EpochFile.class, "a file of epochs");
        try {
            return file.epochs().stream().map(Declared::epoch).toList();
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new AuditRefused("The file is no file of epochs: " + e.getMessage());
        }
    }

    /** The file for epochs of which all trees are known. */
    public static String write(List<Epoch> epochs) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("epochs", epochs.stream().map(EpochFile::members).toList());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n";
    }

    private static Map<String, Object> members(Epoch epoch) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("statement", epoch.note().toString());
        members.put("from", 0);
        members.put("trees", epoch.trees().stream().map(EpochFile::tree).toList());
        members.put("before", List.of());
        members.put("behind", List.of());
        return members;
    }

    private static Map<String, Object> tree(RestoredTree tree) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("tree", tree.tree());
        members.put("size", tree.size());
        members.put("root", tree.root().toString());
        return members;
    }
}
