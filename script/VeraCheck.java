import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;

/**
 * Validates many PDFs against many flavours in one process: VeraCheck FLAVOUR[,FLAVOUR…] FILE…
 *
 * <p>Prints one line for each flavour of each file (PASS, FAIL or ERROR), and under a FAIL each
 * broken rule once, with how often and where first. Exit code: 0 all conform, 1 some do not, 2 some
 * could not be read.
 */
public class VeraCheck {
    private static final int SHOWN_FAILURES = 200;

    public static void main(String[] args) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF); // the parser logs what the verdict says anyway
        VeraGreenfieldFoundryProvider.initialise();
        Map<String, ValidationProfile> profiles = new LinkedHashMap<>();
        for (String flavour : args[0].split(",")) {
            profiles.put(flavour, profile(flavour));
        }
        int outcome = 0;
        for (String path : List.of(args).subList(1, args.length)) {
            for (var flavour : profiles.entrySet()) {
                outcome = Math.max(outcome, check(path, flavour.getKey(), flavour.getValue()));
            }
        }
        System.exit(outcome);
    }

    /** The rules of a flavour, read from the jar: its default folder of profiles is not in it. */
    private static ValidationProfile profile(String flavour) throws Exception {
        String name = flavour.equals("ua1") ? "PDFUA-1" : "PDFA-" + flavour.toUpperCase();
        String resource = "/org/verapdf/pdfa/validation/" + name + ".xml";
        try (InputStream rules = VeraCheck.class.getResourceAsStream(resource)) {
            if (rules == null) {
                System.err.println("verapdf: unknown flavour " + flavour + "; try 3a, 2b or ua1");
                System.exit(2);
            }
            return Profiles.profileFromXml(rules);
        }
    }

    private static int check(String path, String flavour, ValidationProfile profile) {
        try (PDFAParser pdf = Foundries.defaultInstance()
                .createParser(new File(path), PDFAFlavour.byFlavourId(flavour));
             var validator = ValidatorFactory.createValidator(
                     profile, SHOWN_FAILURES, false, false, false)) {
            ValidationResult result = validator.validate(pdf);
            System.out.printf("%s %s %s%n", result.isCompliant() ? "PASS" : "FAIL", flavour, path);
            if (result.isCompliant()) {
                return 0;
            }
            explain(result);
            return 1;
        } catch (Exception | StackOverflowError trouble) {
            System.out.printf("ERROR %s %s: %s%n", flavour, path, oneLine("" + trouble.getMessage()));
            return 2;
        }
    }

    private static void explain(ValidationResult result) {
        Map<String, List<TestAssertion>> broken = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                var rule = assertion.getRuleId();
                broken.computeIfAbsent(rule.getClause() + "-t" + rule.getTestNumber(),
                        key -> new ArrayList<>()).add(assertion);
            }
        }
        broken.forEach((rule, failures) -> {
            TestAssertion first = failures.get(0);
            System.out.printf("    %s ×%d: %s @ %s %s%n", rule, failures.size(),
                    oneLine(first.getMessage()), oneLine(first.getLocation().getContext()),
                    oneLine("" + first.getErrorMessage()));
        });
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
