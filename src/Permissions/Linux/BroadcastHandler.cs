// The broadcast's signal handler, in machine code of both architectures: it answers for its own thread and touches nothing managed.
using System;
using System.Runtime.InteropServices;

namespace Permissions.Linux;

/// <summary>
/// <code>
/// id = gettid(); find the slot whose thread is id and whose answer is pending, else return;
/// slack = prctl(PR_GET_TIMERSLACK); answer = slack &amp; 1023;
/// if (phase == 2) {
///     if (answer == mark) answer = 1;                                     // inherited from a thread that was reached
///     else if ((answer = landlock_restrict_self(ruleset, 0)) == 0)
///         prctl(PR_SET_TIMERSLACK, slack &amp; ~1023 | mark);
/// }
/// if (the context is that of slot.call, which the signal has ended with EINTR) make it again on return;
/// slot.answer = answer;
/// </code>
/// A new thread gets its maker's timer slack and its maker's Landlock domain in the same system call, so the slack's last ten bits, a
/// microsecond at most, tell whether a thread has the domain already. Registers need no saving: the return from a signal restores them all.
/// </summary>
internal static class BroadcastHandler
{
    // Where the table's address goes, and where the restorer stands (arm64 takes the kernel's own).
    private const int TableAddressX64 = 2, TableAddressArm64 = 0xE8, RestorerX64 = 0xEC;

    private static ReadOnlySpan<byte> X64 =>
    [
        0x48, 0xBB, 0, 0, 0, 0, 0, 0, 0, 0, // mov rbx, table
        0xB8, 0xBA, 0, 0, 0, 0x0F, 0x05, 0x41, 0x89, 0xC4, // mov eax, gettid; syscall; mov r12d, eax
        0x8B, 0x4B, 0x0C, 0x48, 0x8D, 0x6B, 0xE0, // mov ecx, [rbx+12]; lea rbp, [rbx+16-48]: before the first slot
        0x83, 0xE9, 0x01, 0x0F, 0x88, 0xC7, 0, 0, 0, 0x48, 0x83, 0xC5, 0x30, // next: sub ecx, 1; js done; add rbp, 48
        0x44, 0x39, 0x65, 0x00, 0x75, 0xED, // cmp [rbp], r12d; jne next
        0x81, 0x7D, 0x04, 0, 0, 0, 0x80, 0x0F, 0x85, 0xB0, 0, 0, 0, // cmp [rbp+4], pending; jne done
        0xBF, 0x1E, 0, 0, 0, 0xB8, 0x9D, 0, 0, 0, 0x0F, 0x05, // mov edi, PR_GET_TIMERSLACK; mov eax, prctl; syscall
        0x49, 0x89, 0xC5, 0x41, 0x89, 0xC6, 0x41, 0x81, 0xE6, 0xFF, 0x03, 0, 0, // mov r13, rax; mov r14d, eax; and r14d, 1023
        0x83, 0x3B, 0x02, 0x75, 0x3E, // cmp [rbx], 2; jne wait
        0x44, 0x8B, 0x7B, 0x08, 0x45, 0x39, 0xFE, // mov r15d, [rbx+8]; cmp r14d, r15d: the mark
        0x41, 0xBE, 0x01, 0, 0, 0, 0x74, 0x2F, // mov r14d, 1; je wait
        0x8B, 0x7B, 0x04, 0x31, 0xF6, // mov edi, [rbx+4]; xor esi, esi: the ruleset
        0xB8, 0xBE, 0x01, 0, 0, 0x0F, 0x05, 0x41, 0x89, 0xC6, // mov eax, landlock_restrict_self; syscall; mov r14d, eax
        0x85, 0xC0, 0x78, 0x1C, // test eax, eax; js wait
        0x4C, 0x89, 0xEE, 0x48, 0x81, 0xE6, 0, 0xFC, 0xFF, 0xFF, 0x4C, 0x09, 0xFE, // mov rsi, r13; and rsi, ~1023; or rsi, r15
        0xBF, 0x1D, 0, 0, 0, 0xB8, 0x9D, 0, 0, 0, 0x0F, 0x05, // mov edi, PR_SET_TIMERSLACK; mov eax, prctl; syscall
        0x45, 0x31, 0xF6, // xor r14d, r14d
        0x48, 0x8B, 0x45, 0x08, 0x48, 0x85, 0xC0, 0x78, 0x47, // wait: mov rax, [rbp+8]; test rax, rax; js answer: the call
        0x48, 0x83, 0xBA, 0x90, 0, 0, 0, 0xFC, 0x75, 0x3D, // cmp context.rax, -EINTR; jne answer
        0x48, 0x8B, 0x4D, 0x10, 0x48, 0x3B, 0x8A, 0xA8, 0, 0, 0, 0x75, 0x30, // mov rcx, [rbp+16]; cmp rcx, context.rip; jne answer
        0x48, 0x8B, 0x4D, 0x18, 0x48, 0x3B, 0x8A, 0xA0, 0, 0, 0, 0x75, 0x23, // mov rcx, [rbp+24]; cmp rcx, context.rsp; jne answer
        0x48, 0x8B, 0x4D, 0x20, 0x48, 0x3B, 0x4A, 0x68, 0x75, 0x19, // mov rcx, [rbp+32]; cmp rcx, context.rdi; jne answer
        0x48, 0x8B, 0x4D, 0x28, 0x48, 0x3B, 0x4A, 0x70, 0x75, 0x0F, // mov rcx, [rbp+40]; cmp rcx, context.rsi; jne answer
        0x48, 0x89, 0x82, 0x90, 0, 0, 0, 0x48, 0x83, 0xAA, 0xA8, 0, 0, 0, 0x02, // mov context.rax, rax; sub context.rip, 2: back to syscall
        0x44, 0x89, 0x75, 0x04, 0xC3, // answer: mov [rbp+4], r14d; done: ret
        0xB8, 0x0F, 0, 0, 0, 0x0F, 0x05, // restorer: mov eax, rt_sigreturn; syscall
    ];

    private static ReadOnlySpan<uint> Arm64 =>
    [
        0x58000753, 0xAA0203FA, 0xD2801648, 0xD4000001, 0x2A0003F4, // ldr x19, table; mov x26, x2; mov x8, gettid; svc; mov w20, w0
        0xB9400E75, 0xD1008276, // ldr w21, [x19, 12]; sub x22, x19, 48 - 16: before the first slot
        0x710006B5, 0x54000604, 0x9100C2D6, // next: subs w21, w21, 1; b.mi done; add x22, x22, 48
        0x29400AC1, 0x6B14003F, 0x54FFFF61, // ldp w1, w2, [x22]; cmp w1, w20; b.ne next
        0x52B00001, 0x6B02003F, 0x54000521, // mov w1, pending; cmp w1, w2; b.ne done
        0xD28003C0, 0xD28014E8, 0xD4000001, // mov x0, PR_GET_TIMERSLACK; mov x8, prctl; svc
        0xAA0003F7, 0x12002418, 0xB9400261, 0x7100083F, 0x54000221, // mov x23, x0; and w24, w0, 1023; ldr w1, [x19]; cmp w1, 2; b.ne wait
        0xB9400A79, 0x6B19031F, 0x52800038, 0x540001A0, // ldr w25, [x19, 8]; cmp w24, w25; mov w24, 1; b.eq wait
        0xB9400660, 0xD2800001, 0xD28037C8, 0xD4000001, // ldr w0, [x19, 4]; mov x1, 0; mov x8, landlock_restrict_self; svc
        0x2A0003F8, 0x37F800E0, 0x9276D6E1, 0xAA190021, // mov w24, w0; tbnz w0, 31, wait; and x1, x23, ~1023; orr x1, x1, x25
        0xD28003A0, 0xD28014E8, 0xD4000001, 0x52800018, // mov x0, PR_SET_TIMERSLACK; mov x8, prctl; svc; mov w24, 0
        0xA9408AC1, 0xA94192C3, 0xF94016C5, // wait: ldp x1, x2, [x22, 8]; ldp x3, x4, [x22, 24]; ldr x5, [x22, 40]
        0xA94B9F46, 0xF9407F49, 0xA95B2F4A, // ldp x6, x7, context.x0, x1; ldr x9, context.x8; ldp x10, x11, context.sp, pc
        0xB10010DF, 0xFA490020, 0xFA4B0040, // cmn x6, EINTR; ccmp x1, x9, 0, eq; ccmp x2, x11, 0, eq
        0xFA4A0060, 0xFA4700A0, 0x54000081, // ccmp x3, x10, 0, eq; ccmp x5, x7, 0, eq; b.ne answer
        0xD100116B, 0xF9005F44, 0xF900DF4B, // sub x11, x11, 4; str x4, context.x0; str x11, context.pc: back to svc
        0xB90006D8, 0xD65F03C0, 0xD503201F, 0, 0, // answer: str w24, [x22, 4]; done: ret; nop; the table's address
    ];

    /// <summary>Puts the handler on a page and returns the restorer's address, or 0 where the kernel has its own.</summary>
    public static unsafe nint Write(byte* page, int bytes, nint table)
    {
        bool arm = Syscalls.Here == Architecture.Arm64;
        (arm ? MemoryMarshal.AsBytes(Arm64) : X64).CopyTo(new Span<byte>(page, bytes));
        *(nint*)(page + (arm ? TableAddressArm64 : TableAddressX64)) = table;
        return arm ? 0 : (nint)(page + RestorerX64);
    }
}
