// A suggested drop: what it says to write, where, and why; and permissions that frameworks read from text.
using System;
using System.ComponentModel;
using Xunit;

namespace Permissions.Tests.Drops;

public sealed class SuggestedDropTests
{
    [Fact]
    public void Text_HasThePlace_TheSource_AndTheReasons()
    {
        SuggestedDrop drop = new()
        {
            Permissions = Permission.FileSystemWrite | Permission.FileSystemRead, Before = "WebApplication.Run, Program.cs:7",
            Reasons = ["No code needs them.", "Try it first."],
        };
        Assert.Equal("ProcessPermissions.WarmUp();\nProcessPermissions.Drop(Permission.FileSystemWrite | Permission.FileSystemRead);",
            drop.Source);
        Assert.Equal(
            """
            Write this before WebApplication.Run, Program.cs:7:

                ProcessPermissions.WarmUp();
                ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.FileSystemRead);

            No code needs them.
            Try it first.
            """.ReplaceLineEndings("\n"), drop.ToString());
    }

    [Fact]
    public void WithoutPermissions_ThereIsNothingToWrite()
    {
        SuggestedDrop nothing = new() { Reasons = ["Everything is needed."] };
        Assert.Equal(("", "Everything is needed."), (nothing.Source, nothing.ToString()));
        Assert.StartsWith("Write this where start-up ends:\n", new SuggestedDrop { Permissions = Permission.Worker }.ToString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fs.write, child", Permission.FileSystemWrite | Permission.ChildProcess)]
    [InlineData("FileSystemWrite, ChildProcess", Permission.FileSystemWrite | Permission.ChildProcess)]
    [InlineData("net", Permission.Network)]
    public void Converter_ReadsShortNames_AndTheNamesInCode(string text, Permission permissions)
    {
        TypeConverter converter = TypeDescriptor.GetConverter(typeof(Permission));
        Assert.Equal(permissions, converter.ConvertFromInvariantString(text));
        Assert.Equal(PermissionName.Of(permissions), converter.ConvertToInvariantString(permissions));
    }

    [Fact]
    public void Converter_NamesTheNearest() => Assert.Contains(
        "Did you mean 'fs.write'?",
        Assert.Throws<ArgumentException>(() => TypeDescriptor.GetConverter(typeof(Permission))
            .ConvertFromInvariantString("fs.wrte")).Message,
        StringComparison.Ordinal);
}
