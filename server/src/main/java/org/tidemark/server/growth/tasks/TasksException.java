package org.tidemark.server.growth.tasks;

/** Something that the daily tasks rest on is not there. */
final class TasksException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TasksException(String message, Throwable cause) {
        super(message, cause);
    }
}
