// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stack_log.h"

#include <bctoolbox/logging.h>

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_BYTES = 65536 };

static void (*tell)(const char *line, int size) = NULL;
static bctbx_log_handler_t *ours = NULL;

static void onLog(void *nobody, const char *domain, BctbxLogLevel level, const char *format, va_list arguments)
{
    (void)nobody;
    (void)domain;
    (void)level;
    // Most lines are of no message, and need not be put together.
    if (strstr(format, "message %s to [") == NULL && strstr(format, "new bytes from [") == NULL)
        return;
    char *line = malloc(MOST_BYTES);
    if (line == NULL)
        return;
    const int size = vsnprintf(line, MOST_BYTES, format, arguments);
    if (size > 0)
        tell(line, size < MOST_BYTES ? size : MOST_BYTES - 1);
    free(line);
}

static void keep(bctbx_log_handler_t *handler)
{
    (void)handler; // lives as long as the process
}

void hearStackMessages(void (*hear)(const char *line, int size))
{
    tell = hear;
    // Of the stack's own handlers none may see a message: they write to the terminal.
    for (const bctbx_list_t *it = bctbx_get_log_handlers(); it != NULL; it = it->next) {
        if (it->data != ours)
            bctbx_log_handler_set_domain((bctbx_log_handler_t *)it->data, "nothing");
    }
    if (ours == NULL) {
        ours = bctbx_create_log_handler(onLog, keep, NULL);
        bctbx_log_handler_set_domain(ours, "belle-sip");
        bctbx_add_log_handler(ours);
    }
    bctbx_set_log_level_mask("belle-sip", BCTBX_LOG_MESSAGE);
}

void quietStack(void)
{
    bctbx_set_log_level_mask("belle-sip", 0);
}
