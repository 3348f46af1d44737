package org.lscb.scr.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lscb.scr.form.StartForm;

/** Models against the need-to-know table: no form shows more than the table gives to everybody to whom its task is offered. */
class FormsShowTest {

    /** What of the table's conditions a task brings with it: it is about the agency, commission or action of whoever it is offered to. */
    private static final Set<Condition> BY_THE_TASK = EnumSet.of(Condition.OWN);
    /** Models that run before the Chair has decided; the tasks of all others are about a review. */
    private static final Set<String> BEFORE_THE_DECISION = Set.of("consider-referral", "incident-notices");
    /** Tasks that there are only if a child died. */
    private static final Set<String> OF_A_DEATH = Set.of("tell-cdop", "record-cdop-conclusion");
    /** A start form offers the reviews alone that its starter sees. */
    private static final Set<Condition> BY_THE_CHOICE = EnumSet.of(Condition.OWN, Condition.DECIDED, Condition.DEATH);
    private static final Map<String, Role> BY_VARIABLE = Map.of("panelChair", Role.PANEL_CHAIR, "overviewAuthor", Role.OVERVIEW_AUTHOR,
        "healthOverviewAuthor", Role.HEALTH_OVERVIEW_AUTHOR, "agencyLead", Role.AGENCY_LEAD, "imrAuthor", Role.IMR_AUTHOR,
        "actionOwner", Role.ACTION_OWNER, "verifier", Role.VERIFIER, "escalateTo", Role.LSCB_CHAIR);
    /** Variables that hold an agency: all its staff see the task. */
    private static final Set<String> AGENCIES = Set.of("agency", "referrerAgency");

    private final NeedToKnowTable table = NeedToKnowTable.read("/access/need-to-know.md");
    private final Map<String, Class<?>> rules = rules();

    @Test
    void everyFormSaysWhatItShows() {
        assertThat(rules).hasSizeGreaterThan(100);
        assertThat(rules.values()).allSatisfy(form -> assertThat(FormReads.materials(form)).as(form.getSimpleName()).isNotNull());
    }

    @TestFactory
    Stream<DynamicTest> whoeverIsOfferedATaskMaySeeWhatItsFormShows() {
        return tasks().map(task -> DynamicTest.dynamicTest(task.getId(), () ->
            offers(task).forEach(role -> FormReads.materials(rules.get(className(task.getId()))).forEach((material, limits) ->
                assertThat(isGiven(role, material, limits, broughtBy(task))).as("%s sees %s in %s", role.title(), material.title(), task.getId()).isTrue()))));
    }

    @TestFactory
    Stream<DynamicTest> whoeverMayStartAProcessMaySeeWhatItsFormShows() {
        return models().filter(process -> !process.getCamundaCandidateStarterGroupsList().isEmpty() && !process.getId().equals("serious-case-review"))
            .map(process -> DynamicTest.dynamicTest(process.getId(), () -> {
                String start = process.getChildElementsByType(org.camunda.bpm.model.bpmn.instance.StartEvent.class).stream()
                    .filter(event -> event.getCamundaFormKey() != null).findFirst().orElseThrow().getId();
                process.getCamundaCandidateStarterGroupsList().stream().map(FormsShowTest::ofGroup).forEach(role ->
                    FormReads.materials(rules.get(className(start))).forEach((material, limits) ->
                        assertThat(isGiven(role, material, limits, BY_THE_CHOICE)).as("%s sees %s in %s", role.title(), material.title(), start).isTrue()));
            }));
    }

    private static Set<Condition> broughtBy(UserTask task) {
        Set<Condition> brought = EnumSet.copyOf(BY_THE_TASK);
        boolean decided = task.getModelInstance().getModelElementsByType(task.getModelInstance().getModel().getType(Process.class)).stream()
            .map(Process.class::cast).noneMatch(process -> BEFORE_THE_DECISION.contains(process.getId()));
        if (decided) {
            brought.add(Condition.DECIDED);
        }
        if (OF_A_DEATH.contains(task.getId())) {
            brought.add(Condition.DEATH);
        }
        return brought;
    }

    private boolean isGiven(Role role, Material material, Set<Condition> limits, Set<Condition> brought) {
        return table.right(role, material).filter(right -> right.conditions().stream()
            .allMatch(condition -> brought.contains(condition) || limits.contains(condition))).isPresent();
    }

    private static List<Role> offers(UserTask task) {
        return Stream.of(task.getCamundaAssignee(), task.getCamundaCandidateGroups(), task.getCamundaCandidateUsers()).filter(java.util.Objects::nonNull)
            .flatMap(offer -> Arrays.stream(offer.split(","))).map(String::trim).filter(offer -> !offer.equals("${remedialPerson}"))
            .map(offer -> offer.startsWith("${") ? ofVariable(offer.substring(2, offer.length() - 1)) : ofGroup(offer)).toList();
    }

    private static Role ofVariable(String variable) {
        assertThat(AGENCIES.contains(variable) || BY_VARIABLE.containsKey(variable)).as("whose tasks are those of %s", variable).isTrue();
        return AGENCIES.contains(variable) ? Role.AGENCY_STAFF : BY_VARIABLE.get(variable);
    }

    private static Role ofGroup(String group) {
        return Role.valueOf(group.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Stream<UserTask> tasks() {
        return models().flatMap(process -> process.getModelInstance().getModelElementsByType(process.getModelInstance().getModel()
            .getType(UserTask.class)).stream()).map(UserTask.class::cast);
    }

    private static Stream<Process> models() {
        return Arrays.stream(new File("bpmn").listFiles((folder, name) -> name.endsWith(".bpmn"))).sorted()
            .flatMap(file -> Bpmn.readModelFromFile(file).getModelElementsByType(Process.class).stream());
    }

    private static Map<String, Class<?>> rules() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.lscb.scr").stream()
            .filter(type -> !type.isInterface() && (type.isAssignableTo(org.lscb.scr.form.UserTask.class) || type.isAssignableTo(StartForm.class)))
            .map(JavaClass::reflect).collect(Collectors.toMap(Class::getSimpleName, type -> type, (a, b) -> a, TreeMap::new));
    }

    private static String className(String element) {
        return Arrays.stream(element.split("-")).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).collect(Collectors.joining());
    }
}
