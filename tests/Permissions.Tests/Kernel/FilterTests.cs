// The filters as data: checked for every system call number on both architectures without a process of their own.
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Permissions.Linux;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Kernel;

public class FilterTests
{
    public static TheoryData<Permission, Architecture> Drops
    {
        get
        {
            TheoryData<Permission, Architecture> data = [];
            foreach (Architecture architecture in new[] { Architecture.X64, Architecture.Arm64 })
            {
                for (Permission all = (Permission)1; all <= Seccomp.Holds; all++)
                {
                    if ((all & ~Seccomp.Holds) == 0)
                        data.Add(all, architecture);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Drops))]
    public void Line61_EveryNumberForeignAndX32_AnsweredAsTheRulesSay(Permission permissions, Architecture architecture)
    {
        List<SyscallRule> rules = Seccomp.Rules(permissions);
        BpfInstruction[] filter = Bpf.Build(rules, architecture);
        FilterCheck.Check(filter, rules, architecture);

        uint native = Bpf.AuditArchitecture(architecture);
        ulong[] none = new ulong[6];
        foreach (uint foreign in new uint[] { 0x40000003, 0, native == Syscalls.ArchX64 ? Syscalls.ArchArm64 : Syscalls.ArchX64 })
            Assert.Equal(Syscalls.SeccompErrno | Syscalls.EPERM, FilterCheck.Run(filter, foreign, 0, none));
        foreach (uint number in new uint[] { 0x40000000, 0x40000000 | 520, Syscalls.NewestNumber + 1, uint.MaxValue })
            Assert.Equal(Syscalls.SeccompErrno | Syscalls.ENOSYS, FilterCheck.Run(filter, native, number, none));
        Assert.InRange(filter.Length, 10, 4096); // BPF_MAXINSNS
    }

    [Theory]
    [InlineData(Permission.FileSystemWrite)]
    [InlineData(Permission.ChildProcess)]
    [InlineData(Permission.FileSystemRead)]
    [InlineData(Permission.NetworkConnect)]
    [InlineData(Permission.NetworkListen)]
    [InlineData(Permission.NativeCode)]
    public void Check_OneBitOfOneInstructionChanged_Throws(Permission permission)
    {
        List<SyscallRule> rules = Seccomp.Rules(permission);
        BpfInstruction[] filter = Bpf.Build(rules, Architecture.X64);
        const int halves = 0x35;
        HashSet<uint> numbers = [Syscalls.NewestNumber, .. rules.Select(static rule => (uint)rule.Call.X64)];
        List<string> missed = [];
        for (int i = 0; i < filter.Length; i++)
        {
            BpfInstruction[] changed = [.. filter];
            changed[i] = filter[i] with { Operand = filter[i].Operand ^ 1 };
            if (filter[i].Code == halves && !numbers.Contains(System.Math.Min(filter[i].Operand, changed[i].Operand)))
                continue; // between two calls of the list it is all the same where the halves part
            BpfInstruction[] without = [.. filter];
            without[i] = filter[i] with { Code = ushort.MaxValue };
            if (filter[i].Operand == Syscalls.SeccompAllow
                && Record.Exception(() => FilterCheck.Check(without, rules, Architecture.X64)) is null)
                continue; // the end of a list of calls between whose numbers there is no other
            if (Record.Exception(() => FilterCheck.Check(changed, rules, Architecture.X64)) is null)
                missed.Add($"{i}: {filter[i]}");
        }

        Assert.Empty(missed);
    }

    [Fact]
    public void Check_VitalCallRefused_Throws()
    {
        List<SyscallRule> rules = [new SyscallRule(new SystemCall("futex", 202, 98))];
        BpfInstruction[] filter = Bpf.Build(rules, Architecture.X64);
        Assert.Contains("futex", Assert.Throws<Xunit.Sdk.XunitException>(() => FilterCheck.Check(filter, rules, Architecture.X64)).Message);
    }

    [Theory]
    [InlineData(0x0, true)] // O_RDONLY
    [InlineData(0x80000, true)] // O_CLOEXEC
    [InlineData(0x1, false)] // O_WRONLY
    [InlineData(0x2, false)] // O_RDWR
    [InlineData(0x40, false)] // O_RDONLY | O_CREAT
    [InlineData(0x200, false)] // O_RDONLY | O_TRUNC
    [InlineData(0x410002, false)] // O_TMPFILE | O_RDWR
    [InlineData(0x90800, true)] // O_DIRECTORY | O_CLOEXEC | O_NONBLOCK
    public void FileSystemWrite_OpenFlags_Decide(int flags, bool allowed)
    {
        BpfInstruction[] filter = Bpf.Build(Seccomp.Rules(Permission.FileSystemWrite), Architecture.X64);
        uint expected = allowed ? Syscalls.SeccompAllow : Syscalls.SeccompErrno | Syscalls.EPERM;
        Assert.Equal(expected, FilterCheck.Run(filter, Syscalls.ArchX64, 257, [0, 0, (ulong)flags, 0, 0, 0]));
        Assert.Equal(expected, FilterCheck.Run(filter, Syscalls.ArchX64, 2, [0, (ulong)flags, 0, 0, 0, 0]));
        Assert.Equal(expected, FilterCheck.Run(filter, Syscalls.ArchX64, 304, [0, 0, (ulong)flags, 0, 0, 0]));
    }

    [Fact]
    public void Tables_NoNumberStandsTwice()
    {
        SystemCall[] calls = [.. Seccomp.Rules(Seccomp.Holds).Select(rule => rule.Call).Distinct()];
        foreach (Architecture architecture in new[] { Architecture.X64, Architecture.Arm64 })
        {
            int[] numbers = [.. calls.Select(call => call.On(architecture)).Where(number => number >= 0)];
            Assert.Equal(numbers.Length, numbers.Distinct().Count());
            Assert.All(numbers, number => Assert.InRange(number, 0, Syscalls.NewestNumber));
        }
    }
}
