package org.lscb.scr.form;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/** Finds the class that holds the rules of a form: {@code sign-off-imr} is {@code SignOffImr}. */
@Component
class FormRules {

    private final Map<String, UserTask<?>> tasks;
    private final Map<String, StartForm<?>> starts;

    FormRules(List<UserTask<?>> tasks, List<StartForm<?>> starts) {
        this.tasks = byName(tasks);
        this.starts = byName(starts);
    }

    Form<?> of(TaskInHand task) {
        return form(required(tasks, task.key()), task);
    }

    Form<?> of(Starter starter, String startEvent) {
        return form(required(starts, startEvent), starter, startEvent);
    }

    private static <A extends Record> Form<A> form(UserTask<A> rules, TaskInHand task) {
        return Form.of(rules, task, answerType(rules, UserTask.class));
    }

    private static <A extends Record> Form<A> form(StartForm<A> rules, Starter starter, String startEvent) {
        return Form.of(rules, starter, startEvent, answerType(rules, StartForm.class));
    }

    @SuppressWarnings("unchecked")
    private static <A extends Record> Class<A> answerType(Object rules, Class<?> as) {
        return (Class<A>) ResolvableType.forClass(AopUtils.getTargetClass(rules)).as(as).getGeneric(0).resolve();
    }

    private static <T> T required(Map<String, T> rules, String element) {
        T found = rules.get(className(element));
        if (found == null) {
            throw new IllegalStateException("no class " + className(element) + " holds the rules of " + element);
        }
        return found;
    }

    private static <T> Map<String, T> byName(Collection<T> rules) {
        return rules.stream().collect(Collectors.toMap(rule -> AopUtils.getTargetClass(rule).getSimpleName(), Function.identity()));
    }

    static String className(String element) {
        return Arrays.stream(element.split("-")).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining());
    }
}
