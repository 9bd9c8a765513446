Public Module Disk
    Public Sub Save(file As String)
        System.IO.File.WriteAllText(file, "vb")
    End Sub
End Module
