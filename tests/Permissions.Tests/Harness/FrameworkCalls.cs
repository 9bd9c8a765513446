// Every public member of the framework's file types, found by reflection, sorted into what it needs, and callable on fresh files.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Versioning;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Win32.SafeHandles;

namespace Permissions.Tests.Harness;

internal static class FrameworkCalls
{
    public static readonly Type[] Types =
        [typeof(File), typeof(Directory), typeof(FileInfo), typeof(DirectoryInfo), typeof(FileStream), typeof(StreamWriter),
            typeof(StreamReader)];

    // First match wins. Members on streams and handles that are open already need nothing, which is why constructors alone count there.
    private static readonly (string Pattern, Need Need)[] s_sorting =
    [
        (@"^(FileStream|StreamWriter|StreamReader)\.(?!\.ctor)", Need.Nothing),
        (@"^(FileInfo|DirectoryInfo)\.\.ctor", Need.Nothing),
        (@"\.ctor\((Stream|SafeFileHandle|IntPtr)", Need.Nothing),
        (@"^StreamReader\.\.ctor", Need.Read),
        (@"^(FileStream|StreamWriter)\.\.ctor", Need.Write),
        (@"\.get_(Name|FullName|DirectoryName|Directory|Extension|Parent|Root)\(", Need.Nothing),
        (@"\.(ToString|GetHashCode|Equals|GetType|GetLifetimeService|InitializeLifetimeService|GetObjectData)\(", Need.Nothing),
        (@"\.(Refresh|GetParent|GetCurrentDirectory|SetCurrentDirectory|GetDirectoryRoot)\(", Need.Nothing),
        (@"\.(OpenRead|OpenText|Read\w+)\(", Need.Read),
        (@"\.(Enumerate\w+|GetFiles|GetDirectories|GetFileSystemEntries|GetFileSystemInfos|GetLogicalDrives)\(", Need.Read),
        (@"\.(get_\w+|Exists|Get(Attributes|\w+Time|\w+TimeUtc|UnixFileMode)|ResolveLinkTarget)\(", Need.Metadata),
        (@"\.(set_\w+|Set\w+|Write\w+|Append\w+|Create\w*|Delete|Move\w*|Replace|Copy\w*|Open\w*)\(", Need.Write),
    ];

    // Arguments that live on the stack cannot be passed by reflection; a new one fails the sorting until it stands here.
    private static readonly Dictionary<string, Action<string>> s_onTheStack = new()
    {
        ["File.WriteAllText(String, ReadOnlySpan`1)"] = static at => File.WriteAllText(at + "/file", "x".AsSpan()),
        ["File.WriteAllText(String, ReadOnlySpan`1, Encoding)"] = static at => File.WriteAllText(at + "/file", "x".AsSpan(), Encoding.UTF8),
        ["File.WriteAllBytes(String, ReadOnlySpan`1)"] = static at => File.WriteAllBytes(at + "/file", "x"u8),
        ["File.AppendAllText(String, ReadOnlySpan`1)"] = static at => File.AppendAllText(at + "/file", "x".AsSpan()),
        ["File.AppendAllText(String, ReadOnlySpan`1, Encoding)"] =
            static at => File.AppendAllText(at + "/file", "x".AsSpan(), Encoding.UTF8),
        ["File.AppendAllBytes(String, ReadOnlySpan`1)"] = static at => File.AppendAllBytes(at + "/file", "x"u8),
    };

    /// <summary>All members that run on this system, with what each needs; null where none of the patterns knows it.</summary>
    public static IEnumerable<(string Name, Need? Need, MethodBase Member)> All()
    {
        foreach (Type type in Types)
        {
            const BindingFlags visible = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance;
            foreach (MethodBase member in type.GetMethods(visible).Cast<MethodBase>().Concat(type.GetConstructors(visible)))
            {
                if (member.GetCustomAttributes<SupportedOSPlatformAttribute>()
                    .Any(static on => on.PlatformName.StartsWith("windows", StringComparison.Ordinal))
                    || member.GetCustomAttribute<ObsoleteAttribute>() is not null && member.DeclaringType == typeof(MarshalByRefObject))
                    continue;
                string name =
                    $"{type.Name}.{member.Name}({string.Join(", ", member.GetParameters().Select(static p => p.ParameterType.Name))})";
                Need? need = null;
                foreach ((string pattern, Need sorted) in s_sorting)
                {
                    if (Regex.IsMatch(name, pattern))
                    {
                        need = sorted;
                        break;
                    }
                }

                if (member.GetParameters().Any(static p => p.ParameterType.IsByRefLike) && need is Need.Write
                    && !s_onTheStack.ContainsKey(name))
                    need = null;
                yield return (name, need, member);
            }
        }
    }

    /// <summary>Makes what a call works on: a file, a source, a folder, an empty folder, and nothing named new.</summary>
    public static void Prepare(string at)
    {
        Directory.CreateDirectory(at + "/folder");
        File.WriteAllText(at + "/file", "contents");
        File.WriteAllText(at + "/source", "contents");
        File.CreateSymbolicLink(at + "/link", "file");
        File.CreateSymbolicLink(at + "/folder-link", "folder");
    }

    /// <summary>Calls the member in the prepared folder, to the end: tasks awaited, sequences run through, streams closed.</summary>
    public static async Task Call(string name, MethodBase member, string at, SafeFileHandle handle)
    {
        if (s_onTheStack.TryGetValue(name, out Action<string>? call))
        {
            call(at);
            return;
        }

        try
        {
            object?[] arguments = [.. member.GetParameters().Select(parameter => Argument(member, parameter, at, handle))];
            object? result = member is ConstructorInfo constructor
                ? constructor.Invoke(arguments)
                : member.Invoke(member.IsStatic ? null : Instance(member, at), arguments);
            await Finish(result);
        }
        catch (TargetInvocationException e)
        {
            throw e.InnerException!;
        }
    }

    private static async Task Finish(object? result)
    {
        switch (result)
        {
            case Task task:
                await task;
                break;
            case IAsyncEnumerable<string> lines:
                await foreach (string _ in lines)
                {
                }

                break;
            case IDisposable disposable:
                disposable.Dispose();
                break;
            case System.Collections.IEnumerable sequence and not string:
                foreach (object? _ in sequence)
                {
                }

                break;
        }
    }

    // ReflectedType, not DeclaringType: both info types share a base, and each has files of its own kind.
    private static FileSystemInfo Instance(MethodBase member, string at)
    {
        bool makes = member.Name is "CreateAsSymbolicLink" || member.Name is "Create" && member.ReflectedType == typeof(DirectoryInfo);
        string link = member.Name.Contains("Link", StringComparison.Ordinal) ? "link" : "file";
        return member.ReflectedType == typeof(DirectoryInfo)
            ? new DirectoryInfo(at + (makes ? "/new" : link == "link" ? "/folder-link" : "/folder"))
            : new FileInfo(at + (makes ? "/new" : "/" + link));
    }

    private static object? Argument(MethodBase member, ParameterInfo parameter, string at, SafeFileHandle handle)
    {
        Type type = parameter.ParameterType;
        if (type == typeof(string))
            return Text(member, parameter.Name!, at);
        if (type == typeof(SafeFileHandle))
            return handle;
        if (type == typeof(FileMode))
            return FileMode.OpenOrCreate;
        if (type == typeof(FileAccess))
            return FileAccess.ReadWrite;
        if (type == typeof(FileShare))
            return FileShare.ReadWrite;
        if (type == typeof(FileStreamOptions))
            return Options(member.DeclaringType!);
        if (type == typeof(bool))
            return parameter.Name != "isAsync" && parameter.Name != "useAsync";
        if (type == typeof(byte[]))
            return "x"u8.ToArray();
        if (type == typeof(ReadOnlyMemory<byte>))
            return new ReadOnlyMemory<byte>("x"u8.ToArray());
        if (type == typeof(ReadOnlyMemory<char>))
            return "x".AsMemory();
        if (type == typeof(string[]) || type == typeof(IEnumerable<string>))
            return new[] { "x" };
        if (type == typeof(Encoding))
            return Encoding.UTF8;
        if (type == typeof(DateTime))
            return new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        if (type == typeof(FileAttributes))
            return FileAttributes.ReadOnly;
        if (type == typeof(UnixFileMode))
            return UnixFileMode.UserRead | UnixFileMode.UserWrite;
        if (type == typeof(SearchOption))
            return SearchOption.TopDirectoryOnly;
        if (type == typeof(EnumerationOptions))
            return new EnumerationOptions { IgnoreInaccessible = false };
        if (type == typeof(int))
            return 4096;
        return type.IsValueType ? Activator.CreateInstance(type) : null;
    }

    private static FileStreamOptions Options(Type type) => type == typeof(StreamReader)
        ? new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read }
        : new FileStreamOptions { Mode = FileMode.OpenOrCreate,
            Access = type == typeof(StreamWriter) ? FileAccess.Write : FileAccess.ReadWrite };

    private static string? Text(MethodBase member, string parameter, string at)
    {
        bool folder = member.ReflectedType == typeof(Directory) || member.ReflectedType == typeof(DirectoryInfo);
        bool link = member.Name == "ResolveLinkTarget";
        return parameter switch
        {
            "contents" => "x",
            "searchPattern" => "*",
            "prefix" => "made-",
            "pathToTarget" => "file",
            "destinationBackupFileName" => at + "/backup",
            "destFileName" or "destinationFileName" when member.Name == "Replace" => at + "/source",
            "destFileName" or "destinationFileName" or "destDirName" => at + "/new",
            "sourceFileName" => at + "/file",
            "sourceDirName" => at + "/folder",
            "path" when member.DeclaringType == typeof(DirectoryInfo) && member.Name == "CreateSubdirectory" => "new",
            "path" when member.Name is "CreateSymbolicLink" or "CreateHardLink" or "CreateDirectory" => at + "/new",
            "path" or "linkPath" or "fileName" => at + (link ? folder ? "/folder-link" : "/link" : folder ? "/folder" : "/file"),
            _ => null,
        };
    }
}
