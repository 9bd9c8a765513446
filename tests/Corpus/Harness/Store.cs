// The method at fault in most programs, which writes a file, and its harmless twin. A program that declares a Store of its own does without it.
using System;
using System.IO;

public static class Store
{
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
