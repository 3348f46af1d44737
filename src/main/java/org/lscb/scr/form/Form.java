package org.lscb.scr.form;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.aop.support.AopUtils;

/** One form with its rules, of a task or of the start of a process, opened by one person. */
abstract class Form<A extends Record> {

    private final String process;
    private final String element;
    private final String subject;
    private final Class<A> answerType;
    private final FormInHand inHand;

    private Form(String subject, Class<A> answerType, FormInHand inHand) {
        this.process = inHand.process();
        this.element = inHand.element();
        this.subject = subject;
        this.answerType = answerType;
        this.inHand = inHand;
    }

    static <A extends Record> Form<A> of(UserTask<A> rules, TaskInHand task, Class<A> answerType) {
        return new Form<>(task.id(), answerType, new FormInHand(task.userId(), task.process(), task.key(), task, AopUtils.getTargetClass(rules))) {
            @Override
            Map<String, Object> context() {
                return rules.context(task);
            }

            @Override
            Optional<A> prefilled() {
                return rules.prefilled(task);
            }

            @Override
            void check(A answers, Problems problems) {
                rules.check(task, answers, problems);
            }

            @Override
            Routing complete(A answers) {
                return rules.complete(task, answers);
            }

            @Override
            Set<String> decidesOn() {
                return rules.decidesOn();
            }
        };
    }

    static <A extends Record> Form<A> of(StartForm<A> rules, Starter starter, String startEvent, Class<A> answerType) {
        return new Form<>("start:" + starter.process() + ":" + starter.userId(), answerType,
            new FormInHand(starter.userId(), starter.process(), startEvent, null, AopUtils.getTargetClass(rules))) {
            @Override
            Map<String, Object> context() {
                return rules.context(starter);
            }

            @Override
            Optional<A> prefilled() {
                return rules.prefilled(starter);
            }

            @Override
            void check(A answers, Problems problems) {
                rules.check(starter, answers, problems);
            }

            @Override
            boolean checksUnfinished() {
                return rules.checksUnfinished();
            }

            @Override
            Started start(A answers) {
                return rules.start(starter, answers);
            }
        };
    }

    abstract Map<String, Object> context();

    abstract Optional<A> prefilled();

    /** The steps that the person must not have done; none for the start of a process. */
    Set<String> decidesOn() {
        return Set.of();
    }

    abstract void check(A answers, Problems problems);

    /** Whether the rules can be asked about answers that miss something required. */
    boolean checksUnfinished() {
        return false;
    }

    Routing complete(A answers) {
        throw new IllegalStateException(element + " starts a process");
    }

    Started start(A answers) {
        throw new IllegalStateException(element + " is a task");
    }

    String process() {
        return process;
    }

    String element() {
        return element;
    }

    FormInHand inHand() {
        return inHand;
    }

    /** Under which the answers are stored. */
    String subject() {
        return subject;
    }

    /** Who has it open. */
    String userId() {
        return inHand.userId();
    }

    Class<A> answerType() {
        return answerType;
    }
}
