/* ICU's table of data, as its libraries look for it: TABLE names the symbol, FILE the bytes. */
    .section .rodata
    .globl TABLE
    .type TABLE, @object
    .balign 16
TABLE:
    .incbin FILE
    .size TABLE, . - TABLE
    .section .note.GNU-stack, "", @progbits
