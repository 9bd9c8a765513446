// Calls every member of the framework's file types that reads or writes, with and without the permission; reflection lists them.
using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.IO.MemoryMappedFiles;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Win32.SafeHandles;
using Permissions.CompilerServices;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Kernel;

public class FrameworkTests
{
    // What writes files under other names, each with a file, a source and a folder to work on.
    private static readonly (string Name, Action<string> Do)[] s_elsewhere =
    [
        ("Path.GetTempFileName", static _ => Path.GetTempFileName()),
        ("Directory.CreateTempSubdirectory", static _ => Directory.CreateTempSubdirectory("x")),
        ("XmlWriter.Create", static at => XmlWriter.Create(at + "/new.xml").Dispose()),
        ("XDocument.Save", static at => new XDocument(new XElement("a")).Save(at + "/new.xml")),
        ("XmlDocument.Save", static at => new XmlDocument { InnerXml = "<a/>" }.Save(at + "/new.xml")),
        ("ZipFile.CreateFromDirectory", static at => ZipFile.CreateFromDirectory(at + "/folder", at + "/new.zip")),
        ("ZipFile.ExtractToDirectory", static at => ZipFile.ExtractToDirectory(at + "/archive.zip", at + "/extracted")),
        ("ZipFile.Open", static at => ZipFile.Open(at + "/new.zip", ZipArchiveMode.Create).Dispose()),
        ("TarFile.CreateFromDirectory",
            static at => System.Formats.Tar.TarFile.CreateFromDirectory(at + "/folder", at + "/new.tar", false)),
        ("TarFile.ExtractToDirectory",
            static at => System.Formats.Tar.TarFile.ExtractToDirectory(at + "/archive.tar", at + "/folder", true)),
        ("MemoryMappedFile.CreateFromFile", static at => MemoryMappedFile.CreateFromFile(at + "/file").Dispose()),
        ("MemoryMappedFile.CreateFromFile/new",
            static at => MemoryMappedFile.CreateFromFile(at + "/new.map", FileMode.Create, null, 4096).Dispose()),
        ("File.OpenHandle", static at => File.OpenHandle(at + "/new.handle", FileMode.OpenOrCreate, FileAccess.Read).Dispose()),
        ("FileStream/OpenOrCreate+Read", static at => new FileStream(at + "/new.read", FileMode.OpenOrCreate, FileAccess.Read).Dispose()),
        ("FileStream/DeleteOnClose",
            static at => new FileStream(at + "/new.delete", FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose)
                .Dispose()),
    ];

    [Fact]
    public void Line26_EveryMember_IsSorted()
    {
        string[] unknown = [.. FrameworkCalls.All().Where(static call => call.Need is null).Select(static call => call.Name)];
        Assert.Empty(unknown);
        Assert.True(FrameworkCalls.All().Count(static call => call.Need == Need.Write) > 100);
    }

    [KernelFact]
    public void Line26_EveryMemberThatWrites_WorksBeforeAndIsRefusedAfter() => ChildProcess.Run(static () =>
        Compare(Need.Write, Permission.FileSystemWrite, []));

    [KernelFact]
    public void Line27_EveryMemberThatReads_WorksBeforeAndIsRefusedAfter() => ChildProcess.Run(static () =>
        Compare(Need.Read, Permission.FileSystemRead, []));

    // Asked to pass over what is inaccessible, which is the default of its options, the framework passes over the refusal too.
    [KernelFact]
    public void Line27_EnumerationThatIgnoresTheInaccessible_ComesBackEmpty() => ChildProcess.Run(static () =>
    {
        Directory.CreateDirectory(ChildProcess.Own("folder"));
        Assert.Single(Directory.GetDirectories(Path.GetTempPath(), "folder", new EnumerationOptions()));
        ProcessPermissions.WarmUp();
        DropResult result = ProcessPermissions.Drop(Permission.FileSystemRead);
        Assert.Empty(Directory.GetDirectories(Path.GetTempPath(), "*", new EnumerationOptions()));
        Assert.Contains("come back empty", result[Permission.FileSystemRead].Detail);
        Assert.NotNull(GuardServices.Denied(Permission.FileSystemRead, Path.GetTempPath()));
    });

    // The list of what only the guard refuses: when the kernel starts to hold one of them, this fails and the list gets shorter.
    [KernelFact]
    public void Line57_KernelAndGuard_DifferInMetadataAlone() => ChildProcess.Run(static () =>
    {
        IEnumerable<string> metadata = FrameworkCalls.All().Where(static call => call.Need == Need.Metadata)
            .Select(static call => call.Name);
        return Compare(Need.Metadata, Permission.FileSystemRead, [.. metadata]);
    });

    private static async Task Compare(Need need, Permission permission, HashSet<string> guardAlone)
    {
        List<(string Name, Func<string, SafeFileHandle, Task> Do)> calls = [];
        foreach ((string name, _, MethodBase member) in FrameworkCalls.All().Where(call => call.Need == need))
            calls.Add((name, (at, handle) => FrameworkCalls.Call(name, member, at, handle)));
        foreach ((string name, Action<string> call) in need == Need.Write ? s_elsewhere : [])
        {
            calls.Add((name, (at, _) =>
            {
                call(at);
                return Task.CompletedTask;
            }
            ));
        }

        Assert.NotEmpty(calls);

        List<string> wrong = [];
        foreach (bool dropped in new[] { false, true })
        {
            (string At, SafeFileHandle Handle)[] places = [.. calls.Select((_, number) => Place($"{dropped}-{number}"))];
            if (dropped)
            {
                ProcessPermissions.WarmUp();
                ProcessPermissions.Drop(permission, new DropOptions { Enforcement = Enforcement.Required });
            }

            for (int i = 0; i < calls.Count; i++)
            {
                Exception? thrown = null;
                try
                {
                    await calls[i].Do(places[i].At, places[i].Handle);
                }
                catch (Exception e)
                {
                    thrown = e;
                }

                bool denied = Refused.IsDenial(thrown);
                bool expected = dropped && !guardAlone.Contains(calls[i].Name);
                if (denied != expected || thrown is not null && !denied)
                {
                    string seen = thrown is null ? "works" : $"{thrown.GetType().Name} {thrown.Message} {thrown.HResult}";
                    wrong.Add($"{calls[i].Name} {(dropped ? "after" : "before")} the drop: {seen}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Console.WriteLine($"{calls.Count} members");
    }

    private static (string At, SafeFileHandle Handle) Place(string name)
    {
        string at = ChildProcess.Own(name);
        Directory.CreateDirectory(at);
        FrameworkCalls.Prepare(at);
        ZipFile.CreateFromDirectory(at + "/folder", at + "/archive.zip");
        using (ZipArchive zip = ZipFile.Open(at + "/archive.zip", ZipArchiveMode.Update))
            zip.CreateEntry("entry");
        Directory.CreateDirectory(at + "/packed");
        File.WriteAllText(at + "/packed/entry", "x");
        System.Formats.Tar.TarFile.CreateFromDirectory(at + "/packed", at + "/archive.tar", false);
        return (at, File.OpenHandle(at + "/source"));
    }
}
