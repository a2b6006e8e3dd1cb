package dev.signet.api.cognito.door;

import dev.signet.api.cognito.operation.Service;
import dev.signet.api.cognito.wire.CognitoError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the compiled tests of this module call and expect of the AWS SDK. */
final class CallsOfTests {

    private static final String SDK = "software/amazon/awssdk/services/";
    private static final Map<String, Service> CLIENTS = Map.of(
            SDK + "cognitoidentityprovider/CognitoIdentityProviderClient",
            Service.USER_POOLS,
            SDK + "cognitoidentity/CognitoIdentityClient",
            Service.IDENTITY_POOLS);
    private static final Pattern MODEL = Pattern.compile(SDK + "cognitoidentity(?:provider)?/model/(.*)");
    private static final String ERRORS = "dev/signet/api/cognito/wire/CognitoError";
    private static final String REFUSED = "ThrowingCallable";

    private final Set<String> calls = new TreeSet<>();
    private final Set<String> exceptions = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    private CallsOfTests() {}

    static CallsOfTests ofThisModule() {
        CallsOfTests found = new CallsOfTests();
        compiled(CallsOfTests.class).forEach(found::read);
        return found;
    }

    /** The names of the errors that some code of this module tells. */
    static Set<String> errorsThatAreTold() {
        Set<String> told = new HashSet<>();
        for (ClassModel compiled : compiled(CognitoError.class)) {
            if (!compiled.thisClass().asInternalName().equals(ERRORS)) {
                compiled.constantPool().forEach(entry -> {
                    if (entry instanceof FieldRefEntry field
                            && field.owner().asInternalName().equals(ERRORS)) {
                        told.add(field.name().stringValue());
                    }
                });
            }
        }
        return told;
    }

    /** Whether some test calls the operation of that target where it must succeed. */
    boolean calls(String target) {
        return calls.contains(target.toLowerCase(Locale.ROOT));
    }

    /** Whether some test knows the exception of that name. */
    boolean expects(String exception) {
        return exceptions.contains(exception.toLowerCase(Locale.ROOT));
    }

    /** Whether some test has the word. */
    boolean names(String word) {
        return words.contains(word);
    }

    private void read(ClassModel compiled) {
        if (compiled.thisClass().asInternalName().startsWith("dev/signet/api/cognito/door/")) {
            return; // these tests speak of all operations
        }
        compiled.constantPool().forEach(entry -> {
            if (entry instanceof ClassEntry type) {
                Matcher model = MODEL.matcher(type.asInternalName());
                if (model.matches()) {
                    exceptions.add(model.group(1).toLowerCase(Locale.ROOT));
                }
            } else if (entry instanceof Utf8Entry text) {
                words.addAll(List.of(text.stringValue().split("[^A-Za-z]+")));
            }
        });
        Set<String> refused = refused(compiled);
        compiled.methods().stream()
                .filter(method -> !refused.contains(method.methodName().stringValue()))
                .forEach(this::read);
    }

    private void read(MethodModel method) {
        method.code()
                .ifPresent(code -> code.forEach(element -> {
                    if (element instanceof InvokeInstruction call
                            && CLIENTS.containsKey(call.owner().asInternalName())) {
                        calls.add(CLIENTS.get(call.owner().asInternalName())
                                .target(call.name().stringValue().replaceFirst("Paginator$", ""))
                                .toLowerCase(Locale.ROOT));
                    }
                }));
    }

    /** The bodies of lambdas that are handed to assertions that something throws. */
    private static Set<String> refused(ClassModel compiled) {
        Set<String> bodies = new HashSet<>();
        compiled.methods()
                .forEach(method -> method.code()
                        .ifPresent(code -> code.forEach(element -> {
                            if (element instanceof InvokeDynamicInstruction made
                                    && made.typeSymbol()
                                            .returnType()
                                            .displayName()
                                            .endsWith(REFUSED)) {
                                made.bootstrapArgs().forEach(argument -> {
                                    if (argument instanceof DirectMethodHandleDesc body) {
                                        bodies.add(body.methodName());
                                    }
                                });
                            }
                        })));
        return bodies;
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<ClassModel> compiled(Class<?> one) {
        try (Stream<Path> files = Files.walk(
                Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI()))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(CallsOfTests::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
