// The public API of each shipped library, member by member, beside a list that people read: what somebody may build on changes on purpose.
using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using System.Reflection;
using Xunit;

namespace Permissions.House.Tests;

public sealed class PublicApiTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    [Theory]
    [InlineData("Permissions")]
    [InlineData("Permissions.Hosting")]
    [InlineData("Permissions.Testing")]
    public void PublicApi_IsWhatTheListSays(string library)
    {
        string list = $"tests/Permissions.House.Tests/PublicApi/{library}.txt", now = $"artifacts/api/{library}.txt";
        string api =
            string.Join('\n',
                Assembly.Load(library).GetExportedTypes().OrderBy(static type => type.FullName, StringComparer.Ordinal)
                    .SelectMany(Describe)) + "\n";
        Directory.CreateDirectory(Path.Combine(House.Root, "artifacts/api"));
        File.WriteAllText(Path.Combine(House.Root, now), api);
        string known = File.Exists(Path.Combine(House.Root, list)) ? House.Read(list).ReplaceLineEndings("\n") : "";
        string[] gone = [.. known.Split('\n').Except(api.Split('\n'))], came = [.. api.Split('\n').Except(known.Split('\n'))];
        Assert.True(
            known == api,
            $"The public API of {library} is not what {list} says. If that is meant, accept it: cp {now} {list}\n"
            + string.Concat(gone.Select(static line => $"- {line}\n")) + string.Concat(came.Select(static line => $"+ {line}\n")));
    }

    private static IEnumerable<string> Describe(Type type)
    {
        string kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class";
        string modifier = type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsSealed && kind == "class" ? "sealed "
            : type.IsAbstract && kind == "class" ? "abstract " : "";
        string hidden = type.GetCustomAttribute<EditorBrowsableAttribute>() is { State: EditorBrowsableState.Never }
            ? " (hidden from editors)" : "";
        string based = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(Enum) && parent != typeof(ValueType)
            ? " : " + Name(parent) : "";
        yield return $"{modifier}{kind} {type.Namespace}.{Name(type)}{based}{hidden}";
        if (type.IsEnum)
        {
            foreach (string name in Enum.GetNames(type).OrderBy(name => Convert.ToInt64(Enum.Parse(type, name), null)))
                yield return $"  {name} = {Convert.ToInt64(Enum.Parse(type, name), null)}";
            yield break;
        }

        foreach (string member in type.GetMembers(Declared).Select(Describe).OfType<string>().Order(StringComparer.Ordinal))
            yield return "  " + member;
    }

    private static string? Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when IsVisible(constructor) => $"new({Parameters(constructor)})",
        MethodInfo { IsSpecialName: false } method when IsVisible(method) && !method.Name.StartsWith('<') =>
            $"{Static(method)}{Of(Nullability.Create(method.ReturnParameter))} {method.Name}{Generic(method)}({Parameters(method)})",
        PropertyInfo property when property.GetMethod is { } get && IsVisible(get) =>
            $"{Static(get)}{Of(Nullability.Create(property))} "
                + $"{property.Name}{(property.GetIndexParameters().Length > 0 ? $"[{Parameters(get)}]" : "")} {{ get;{Setter(property)} }}",
        EventInfo { AddMethod: { } add } one when IsVisible(add) => $"event {Static(add)}{Of(Nullability.Create(one))} {one.Name}",
        FieldInfo { IsPublic: true } field => $"{(field.IsLiteral ? "const " : "")}{Of(Nullability.Create(field))} {field.Name}",
        _ => null,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Setter(PropertyInfo property) => property.SetMethod is not { } set || !IsVisible(set) ? ""
        : set.ReturnParameter.GetRequiredCustomModifiers().Any(static one => one.Name == "IsExternalInit") ? " init;" : " set;";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(static parameter =>
        (parameter.IsOut ? "out " : "") + (parameter.GetCustomAttribute<ParamArrayAttribute>() is null ? "" : "params ")
        + $"{Of(Nullability.Create(parameter))} "
        + $"{parameter.Name}{(parameter.HasDefaultValue ? " = " + (parameter.DefaultValue ?? "default") : "")}"));

    private static string Of(NullabilityInfo info)
    {
        string mark = info.Type.IsValueType || info.Type.IsByRef && info.Type.GetElementType()!.IsValueType
            || info.ReadState != NullabilityState.Nullable ? "" : "?";
        return info.Type.IsGenericType && Nullable.GetUnderlyingType(info.Type) is null
            ? $"{info.Type.Name.Split('`')[0]}<{string.Join(", ", info.GenericTypeArguments.Select(Of))}>{mark}"
            : Name(info.Type) + mark;
    }

    private static string Name(Type type) => Nullable.GetUnderlyingType(type) is { } value ? Name(value) + "?"
        : type.IsByRef ? Name(type.GetElementType()!)
        : type.IsArray ? Name(type.GetElementType()!) + "[]"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.IsNested && !type.IsGenericParameter ? Name(type.DeclaringType!) + "." + type.Name : type.Name;
}
